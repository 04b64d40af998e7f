import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { setPassword } from '../usecases/access.ts'
import { FailedCommand } from './failed-command.ts'
import { createLog, openProduct } from './open-product.ts'
import { parseConfig } from './parse-config.ts'

/** `soleus password`: asks twice without showing it, or takes the first line of standard input. */
export async function passwordCommand(options: { readonly data?: string }): Promise<number> {
  const { dataFolder } = parseConfig(options)
  const password = process.stdin.isTTY ? await askTwice() : await firstLine()
  const soleus = await openProduct(dataFolder, createLog())
  try {
    const set = await setPassword(soleus.product, password)
    if (!set.ok) throw new FailedCommand(set.error.message, 2)
  } finally {
    await soleus.close()
  }
  process.stdout.write('The password is set; every browser has to sign in with it.\n')
  return 0
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  throw new FailedCommand('no password on standard input', 2)
}

async function askTwice(): Promise<string> {
  const password = await ask('New password: ')
  if (password !== (await ask('Once more: ')))
    throw new FailedCommand('the two are not the same; nothing was changed', 2)
  return password
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return await new Promise<string>((resolve) => lines.question('', resolve))
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
