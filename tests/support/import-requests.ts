import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { fitRun } from './fit-run.ts'
import { makeZip } from './make-zip.ts'
import type { Json, TestSoleus } from './test-soleus.ts'

/** Short runs on one day each, the first on the day `first` of 2025, named by their number. */
export const runs = (count: number, first = 0) =>
  Array.from({ length: count }, (_, i) => {
    const start = new Date(Date.parse('2025-01-01T08:00:00Z') + (first + i) * 86_400_000).toISOString()
    return { name: `${first + i}.fit`, bytes: fitRun({ start, minutes: 5 }) }
  })

/** The same in a zip. */
export const archive = (count: number) => ({ name: 'all.zip', bytes: makeZip(runs(count)) })

/** Opens an import for files. */
export async function openImport(soleus: TestSoleus, title: string | null = null): Promise<string> {
  const { status, body } = await soleus.send('POST', '/api/imports/open', { title })
  expect(status).toBe(201)
  return body.importId
}

/** Sends files into an open import. */
export async function addFiles(soleus: TestSoleus, id: string, files: readonly { name: string; bytes: Uint8Array }[]) {
  const form = new FormData()
  for (const { name, bytes } of files) form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name))
  const response = await soleus.request(`/api/imports/${id}/files`, { method: 'POST', body: form })
  return { status: response.status, body: (await response.json()) as Json }
}

/** Pauses, resumes, cancels, retries or closes an import. */
export const control = async (soleus: TestSoleus, id: string, action: string) =>
  soleus.send('POST', `/api/imports/${id}/${action}`)

/** Waits until a look at an import is as expected, and gives that look. */
export async function when(soleus: TestSoleus, id: string, holds: (progress: Json) => boolean): Promise<Json> {
  for (let i = 0; i < 2000; i++) {
    const progress = await soleus.get(`/api/imports/${id}`)
    if (holds(progress)) return progress
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it never came to that')
}

/** Waits until nothing of an import is being read and its job is off the list. */
export async function atRest(soleus: TestSoleus, id: string): Promise<Json> {
  const jobs = () => soleus.product.store.selectFrom('job').select('id').where('kind', '=', 'import').execute()
  await expect.poll(async () => (await jobs()).length, { timeout: 20_000 }).toBe(0)
  return soleus.get(`/api/imports/${id}`)
}

/** The files that are in the inbox. */
export function inboxFiles(soleus: TestSoleus): string[] {
  const folder = join(soleus.dataFolder, 'inbox')
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}
