import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A sample file as it lies in the project, by its path inside data-samples/. */
export function sampleBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../data-samples/${path}`, import.meta.url))))
}
