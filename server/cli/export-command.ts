import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportManifest } from '../files/export-manifest.ts'
import { exportDiary } from '../usecases/export-diary.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { FailedCommand } from './failed-command.ts'
import { createLog, openProduct } from './open-product.ts'
import { parseConfig } from './parse-config.ts'
import { readVersion } from './read-version.ts'
import { systemProblem } from './system-problem.ts'

/**
 * `soleus export FILE`: everything as one zip. Works beside a running server. The file has its name only once it is whole
 * and on disk, so that no half of one is ever taken for a backup.
 */
export async function exportCommand(path: string, options: { readonly data?: string }): Promise<number> {
  const { dataFolder } = parseConfig(options)
  if (!existsSync(join(dataFolder, 'soleus.db'))) {
    throw new FailedCommand(`there is no diary in ${dataFolder}: import something first, or give --data`, 1)
  }
  if (existsSync(path)) throw new FailedCommand(`${path} is there already: give a name that is free`, 1)
  const soleus = await openProduct(dataFolder, createLog())
  try {
    let manifest: ExportManifest | undefined
    const onEnd = (made: ExportManifest) => {
      manifest = made
    }
    const { chunks } = await exportDiary(soleus.product, LOCAL_ATHLETE, { version: readVersion(), onEnd })
    const bytes = await writeWhole(path, chunks)
    return manifest === undefined ? 1 : tell(path, bytes, manifest)
  } finally {
    await soleus.close()
  }
}

async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const partial = `${path}.partial`
  let bytes = 0
  try {
    const handle = await open(partial, 'w', 0o600)
    try {
      for await (const chunk of chunks) {
        await handle.appendFile(chunk)
        bytes += chunk.length
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, path)
    return bytes
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw new FailedCommand(`cannot write ${path}: ${systemProblem(error)}`, 1)
  }
}

/** Exit code 1 when an original could not be read: the rest is whole, but it is not all. */
function tell(path: string, bytes: number, { counts, missing }: ExportManifest): number {
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`
  process.stdout.write(`${path}: ${counts['activity']} activities, ${counts['originals']} files, ${size}\n`)
  for (const { sha256, name } of missing) {
    process.stderr.write(
      `soleus: ${name} (original ${sha256.slice(0, 12)}) is missing or damaged on disk and left out\n`,
    )
  }
  return missing.length > 0 ? 1 : 0
}
