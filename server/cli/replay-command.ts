import { replay } from '../../analysis/replay.ts'
import { FailedCommand } from './failed-command.ts'
import { readText } from './read-text.ts'

/** `soleus replay`: alerts and rooms of a history given as JSON. */
export async function replayCommand(file: string, options: { readonly roomOn: readonly string[] }): Promise<number> {
  const text = await readText(file)
  const outcome = replay(parse(text, file), options.roomOn)
  if (!outcome.ok) throw new FailedCommand(`${nameOf(file)}: ${outcome.error}`, 2)
  process.stdout.write(`${JSON.stringify(outcome.value)}\n`)
  return 0
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new FailedCommand(`${nameOf(file)} is no JSON: ${why}`, 2)
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}
