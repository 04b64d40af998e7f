import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemProblem } from './system-problem.ts'

/** A file that was found, or a path that could not be read. */
export type FoundPath = { readonly path: string } | { readonly path: string; readonly problem: string }

/** The files at the given paths: a file itself, of a folder all files below it by name, hidden folders left out. */
export async function* walkPaths(paths: readonly string[]): AsyncGenerator<FoundPath> {
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) yield* walkFolder(path)
      else yield { path }
    } catch (error) {
      yield { path, problem: systemProblem(error) }
    }
  }
}

async function* walkFolder(folder: string): AsyncGenerator<FoundPath> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile()) yield { path }
    else if (entry.isDirectory() && !entry.name.startsWith('.')) yield* walkFolder(path)
  }
}
