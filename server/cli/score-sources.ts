import { readActivitySource } from '../files/activity-source.ts'
import type { ArchiveMember } from '../files/archive-member.ts'
import { kindOnDisk } from '../files/kind-on-disk.ts'
import { systemProblem } from './system-problem.ts'
import { walkPaths } from './walk-paths.ts'

/** One file to score, `archive.zip!member` for one out of an archive; or a path that could not be read. */
export type ScoreSource =
  | { readonly path: string; readonly content: ArchiveMember['content'] }
  | { readonly path: string; readonly missing: string }

/** The files at some paths, folders walked by name and archives opened, in order and one at a time. */
export async function* scoreSources(paths: readonly string[]): AsyncGenerator<ScoreSource> {
  for await (const found of walkPaths(paths)) {
    if ('problem' in found) {
      yield { path: found.path, missing: found.problem }
      continue
    }
    const { path } = found
    try {
      const isZip = (await kindOnDisk(path)) === 'zip'
      for await (const member of readActivitySource(path, path)) {
        yield { path: isZip && member.name !== '' ? `${path}!${member.name}` : path, content: member.content }
      }
    } catch (error) {
      yield { path, missing: systemProblem(error) }
    }
  }
}
