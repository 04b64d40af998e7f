import { packGroundMap } from '../../analysis/ground/pack-ground-map.ts'
import { MapFileError } from '../ground/map-file-error.ts'
import { readMapFile } from '../ground/read-map-file.ts'
import { FailedCommand } from './failed-command.ts'
import { systemProblem } from './system-problem.ts'

/** The map files of `soleus score --map`, packed for the workers to share. Ends the command at one that cannot be read. */
export function scoreMaps(paths: readonly string[]): SharedArrayBuffer[] {
  return paths.map((path) => {
    try {
      const packed = new Uint8Array(packGroundMap(readMapFile(path)))
      const shared = new SharedArrayBuffer(packed.length)
      new Uint8Array(shared).set(packed)
      return shared
    } catch (error) {
      const why = error instanceof MapFileError ? error.message : `${systemProblem(error)}.`
      throw new FailedCommand(`cannot use the map ${path}: ${why.replace(/\.$/, '')}`, 1)
    }
  })
}
