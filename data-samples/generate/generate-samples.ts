/** `npm run samples`: writes every sample file anew. The golden test fails when one differs from what is committed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleFiles } from './sample-files.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..')
for (const { path, bytes } of sampleFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
  console.log(`${path}  ${bytes.length} bytes`)
}
