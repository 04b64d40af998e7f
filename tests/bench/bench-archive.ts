import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import FitParser from 'fit-file-parser'
import { decodeFit } from '../../analysis/decode/decode-fit.ts'
import { makeZip, type ZipEntry } from '../support/make-zip.ts'

const FILES = 10_000
/** 4 % of an account's export are activities. */
const EVERY = 25
const PARTS = 4
const SMALL_BYTES = 60_000
/** Ultras of many megabytes would make the few activities of the corpus unlike anybody's account. */
const LARGE_BYTES = 2_000_000
const MAIN = fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url))

/**
 * Imports an account's export of 10,000 files, 96 % of them no activities, zips in a zip as they come, and compares with
 * what fit-file-parser alone needs to decode the activities in it. The files are the corpus's, each made unique by a
 * few bytes after its end.
 */
export async function benchArchive(folder: string): Promise<void> {
  const { activities, others } = fitFiles(folder)
  const chosen: Uint8Array[] = []
  const entries: ZipEntry[] = Array.from({ length: FILES }, (_, i) => {
    const isActivity = i % EVERY === 0
    const pool = isActivity ? activities : others
    const bytes = pool[Math.floor(isActivity ? i / EVERY : i) % pool.length]!
    if (isActivity) chosen.push(bytes)
    return { name: `someone@example.com_${i}.fit`, bytes: Uint8Array.from([...bytes, i & 255, i >> 8]) }
  })
  const temporary = mkdtempSync(join(tmpdir(), 'soleus-bench-'))
  try {
    const size = FILES / PARTS
    const parts = Array.from({ length: PARTS }, (_, part) => {
      return { name: `Part${part}.zip`, bytes: makeZip(entries.slice(part * size, (part + 1) * size)) }
    })
    writeFileSync(join(temporary, 'export.zip'), makeZip(parts))
    const parserMs = await parseAll(chosen)
    const { ms, peakMb } = await importZip(temporary)
    const ratio = parserMs / ms
    console.log(`\nArchive: ${FILES} files, ${chosen.length} activities`)
    console.log(`  fit-file-parser alone on the activities  ${(parserMs / 1000).toFixed(1)} s`)
    console.log(`  soleus import, stored and scored         ${(ms / 1000).toFixed(1)} s, at most ${peakMb} MB`)
    console.log(`  ratio ${ratio.toFixed(2)} (goal: 1 or more, 400 MB or less)`)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function fitFiles(folder: string): { activities: Uint8Array[]; others: Uint8Array[] } {
  const activities: Uint8Array[] = []
  const others: Uint8Array[] = []
  for (const path of readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.fit$/i.test(path)) continue
    const bytes = new Uint8Array(readFileSync(join(folder, 'files', path)))
    const decoded = decodeFit(bytes)
    if (decoded.ok && decoded.value.records > 0 && bytes.length < LARGE_BYTES) activities.push(bytes)
    if (!decoded.ok && decoded.error.reason === 'not-activity' && bytes.length < SMALL_BYTES) others.push(bytes)
  }
  return { activities, others }
}

async function parseAll(files: readonly Uint8Array[]): Promise<number> {
  const started = performance.now()
  for (const bytes of files) {
    await new Promise<void>((resolve) => {
      new FitParser({ force: true, mode: 'list' }).parse(Buffer.from(bytes), () => resolve())
    })
  }
  return performance.now() - started
}

/** Runs the real command, from its start to its end. Peak memory where the system tells it (Linux). */
async function importZip(folder: string): Promise<{ ms: number; peakMb: string }> {
  const started = performance.now()
  const args = ['--import', 'tsx', MAIN, 'import', join(folder, 'export.zip'), '--data', join(folder, 'data')]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += String(chunk)
  })
  let peakMb = '?'
  const watch = setInterval(() => {
    peakMb = peakOf(child.pid) ?? peakMb
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0 || !said.includes(`${FILES} files`)) throw new Error(`the import ended with ${code}: ${said}`)
  return { ms: performance.now() - started, peakMb }
}

function peakOf(processId: number | undefined): string | null {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : (Number(kilobytes) / 1024).toFixed(0)
  } catch {
    return null
  }
}
