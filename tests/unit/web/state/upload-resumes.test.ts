import { expect, test } from 'vitest'
import { uploadResumes } from '../../../../web/state/upload-resumes.ts'

/** A storage as a browser has it. */
class MapStorage implements Storage {
  readonly #map = new Map<string, string>()
  get length(): number {
    return this.#map.size
  }
  key(index: number): string | null {
    return [...this.#map.keys()][index] ?? null
  }
  getItem(key: string): string | null {
    return this.#map.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    this.#map.set(key, value)
  }
  removeItem(key: string): void {
    this.#map.delete(key)
  }
  clear(): void {
    this.#map.clear()
  }
}

const FILE = { name: 'someone@example.com.zip', size: 5_000_000_000, lastModified: 1_700_000_000_000 }
const DAY = 86_400_000

test('a file is known again by name, size and time, and forgotten when it is through', () => {
  const storage = new MapStorage()
  const resumes = uploadResumes(storage, () => 0)
  resumes.remember(FILE, '/api/uploads/a')
  expect(uploadResumes(storage, () => DAY).placeOf({ ...FILE })).toBe('/api/uploads/a')
  const others = [{ name: 'b.zip' }, { size: 5_000_000_001 }, { lastModified: 1 }]
  for (const change of others) expect(resumes.placeOf({ ...FILE, ...change })).toBeNull()
  resumes.forget(FILE)
  expect(resumes.placeOf(FILE)).toBeNull()
  expect(storage.length).toBe(0)
})

test('nothing tells what the file was called', () => {
  const storage = new MapStorage()
  uploadResumes(storage, () => 0).remember(FILE, '/api/uploads/a')
  const kept = `${storage.key(0)} ${storage.getItem(storage.key(0) ?? '')}`
  expect(kept).not.toContain('someone')
  expect(kept).not.toContain('1700000000')
})

test('what the server has dropped by now is not asked for, and goes with the next visit', () => {
  const storage = new MapStorage()
  let now = 0
  const resumes = uploadResumes(storage, () => now)
  resumes.remember(FILE, '/api/uploads/a')
  storage.setItem('soleus-theme', 'dark')
  now = 4 * DAY
  expect(resumes.placeOf(FILE)).toBeNull()
  uploadResumes(storage, () => now)
  expect(storage.length).toBe(1)
  expect(storage.getItem('soleus-theme')).toBe('dark')
})

test('three thousand files of one size get three thousand places', () => {
  const storage = new MapStorage()
  const resumes = uploadResumes(storage, () => 0)
  const files = Array.from({ length: 3000 }, (_, i) => ({
    name: `run ${i}.fit`,
    size: 1,
    lastModified: 1_700_000_000 + (i % 7),
  }))
  for (const [i, file] of files.entries()) resumes.remember(file, String(i))
  expect(files.map((file) => resumes.placeOf(file))).toEqual(files.map((_, i) => String(i)))
})

test('without a storage, or with a broken one, uploads simply begin anew', () => {
  const none = uploadResumes(null, () => 0)
  none.remember(FILE, '/api/uploads/a')
  expect(none.placeOf(FILE)).toBeNull()
  const full = new MapStorage()
  full.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  uploadResumes(full, () => 0).remember(FILE, '/api/uploads/a')
  expect(uploadResumes(full, () => 0).placeOf(FILE)).toBeNull()
})
