import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a file or folder of the project, whether this runs from `server/cli` or from `dist/server/cli`. */
export function findProjectFile(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json is missing: run soleus from its checkout')
    folder = parent
  }
  return join(folder, name)
}
