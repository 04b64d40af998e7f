import fc from 'fast-check'
import type { Recording } from '../../server/usecases/choose-recordings.ts'
import { recording } from './recording.ts'

const FORMATS = ['fit', 'gpx', 'tcx'] as const

/** A crowd of recordings on one morning: many overlap, some come from one file, some are alike in all but their bytes. */
export const randomRecordings = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 120 }),
      minutes: fc.integer({ min: 0, max: 90 }),
      file: fc.integer({ min: 0, max: 30 }),
      measured: fc.integer({ min: 0, max: 3 }),
      records: fc.integer({ min: 1, max: 3 }),
      sport: fc.constantFrom('running', 'walking', 'swimming', 'rowing'),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ from, minutes, file, sport, ...rest }, i): Recording => {
      const family = sport === 'running' || sport === 'walking' ? 'foot' : 'other'
      const sha256 = String(file)
      const format = FORMATS[file % FORMATS.length]!
      const part = list.slice(0, i).filter((other) => other.file === file).length
      return recording(`${i}`, [from, from + minutes], { ...rest, family, sport, sha256, part, format })
    }),
  )
