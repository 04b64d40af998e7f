import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { systemProblem } from './system-problem.ts'

/** A file that was found, named from within the folder that was given; or a path that could not be read. */
export type FoundPath =
  | { readonly path: string; readonly within: string }
  | { readonly path: string; readonly problem: string }

/**
 * The files at the given paths: a file itself, of a folder all files below it by name, hidden folders left out. `except`
 * is a folder that is never gone into, as the diary may lie in the folder it is filled from.
 */
export async function* walkPaths(paths: readonly string[], except?: string): AsyncGenerator<FoundPath> {
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) yield* walkFolder(path, path, except)
      else yield { path, within: basename(path) }
    } catch (error) {
      yield { path, problem: systemProblem(error) }
    }
  }
}

/** A folder that cannot be read is named, and the others are walked all the same. */
async function* walkFolder(folder: string, root: string, except: string | undefined): AsyncGenerator<FoundPath> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(systemProblem)
  if (typeof entries === 'string') {
    yield { path: folder, problem: entries }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile()) yield { path, within: relative(root, path) }
    else if (entry.isDirectory() && !entry.name.startsWith('.') && resolve(path) !== except) {
      yield* walkFolder(path, root, except)
    }
  }
}
