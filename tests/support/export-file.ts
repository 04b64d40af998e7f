import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportDiary } from '../../server/usecases/export-diary.ts'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import type { TestSoleus } from './test-soleus.ts'

/** The full export of a test server, as a file to be sent. */
export async function exportFile(soleus: TestSoleus): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { name, chunks } = await exportDiary(soleus.product, LOCAL_ATHLETE, { version: '0.0.0' })
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return { name, bytes: Buffer.concat(parts) }
}

/** The same on disk, in the data folder of the server; its path. */
export async function exportOnDisk(soleus: TestSoleus): Promise<string> {
  const { name, bytes } = await exportFile(soleus)
  const path = join(soleus.dataFolder, name)
  writeFileSync(path, bytes)
  return path
}
