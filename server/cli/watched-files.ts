import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { WatchedFile } from '../store/watched-file-store.ts'
import { systemProblem } from './system-problem.ts'
import type { FoundFile } from './take-in-files.ts'
import { walkPaths } from './walk-paths.ts'

/** Size and time of a file: the same ones are the same file. Bytes, Unix seconds. */
export interface Seen {
  readonly bytes: number
  readonly modifiedAt: number
}

export interface StillFile extends FoundFile, Seen {}

/** What a browser, a sync program or a watch's own software calls a file that is not whole yet. */
const PARTIAL = /^\.|^~|\.(part|partial|tmp|temp|crdownload|download|filepart)$/i

/**
 * What is new in some folders. A file counts once it stood still from one look to the next, since a watch that copies a
 * run writes for a while. One that was taken in counts again only when its size or time has changed.
 */
export class WatchedFiles {
  readonly #folders: readonly string[]
  readonly #except: string
  readonly #known: Map<string, Seen>
  #moving = new Map<string, Seen>()

  constructor(
    folders: readonly string[],
    { except, known }: { readonly except: string; readonly known: readonly WatchedFile[] },
  ) {
    this.#folders = folders.map((folder) => resolve(folder))
    this.#except = except
    this.#known = new Map(known.map(({ path, bytes, modified_at }) => [path, { bytes, modifiedAt: modified_at }]))
  }

  /** One look at everything: the files to take in now. What could not be read is told every time. */
  async look(onProblem: (path: string, problem: string) => void): Promise<StillFile[]> {
    const still: StillFile[] = []
    const moving = new Map<string, Seen>()
    for await (const found of walkPaths(this.#folders, this.#except)) {
      if ('problem' in found) {
        onProblem(found.path, found.problem)
        continue
      }
      if (PARTIAL.test(basename(found.path))) continue
      const seen = await seenOf(found.path)
      if (typeof seen === 'string') onProblem(found.path, seen)
      else if (isSame(this.#known.get(found.path), seen)) continue
      else if (isSame(this.#moving.get(found.path), seen)) still.push({ ...found, ...seen })
      else moving.set(found.path, seen)
    }
    // What is to be taken in stays known as still, so that a file that cannot be read is tried again at the next look.
    for (const { path, bytes, modifiedAt } of still) moving.set(path, { bytes, modifiedAt })
    this.#moving = moving
    return still
  }

  /** Remembers files as taken in. */
  taken(files: readonly StillFile[]): void {
    for (const { path, bytes, modifiedAt } of files) {
      this.#moving.delete(path)
      this.#known.set(path, { bytes, modifiedAt })
    }
  }
}

function isSame(one: Seen | undefined, other: Seen): boolean {
  return one !== undefined && one.bytes === other.bytes && one.modifiedAt === other.modifiedAt
}

async function seenOf(path: string): Promise<Seen | string> {
  try {
    const { size, mtimeMs } = await stat(path)
    return { bytes: size, modifiedAt: mtimeMs / 1000 }
  } catch (error) {
    return systemProblem(error)
  }
}
