import { readFile } from 'node:fs/promises'
import { FailedCommand } from './failed-command.ts'
import { systemProblem } from './system-problem.ts'

/** The text of a file, or of standard input for `-`. A file that cannot be read ends the command with exit code 1. */
export async function readText(file: string): Promise<string> {
  if (file === '-') {
    process.stdin.setEncoding('utf8')
    let text = ''
    for await (const chunk of process.stdin) text += chunk as string
    return text
  }
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new FailedCommand(`cannot read ${file}: ${systemProblem(error)}`, 1)
  }
}
