import type { Samples } from '../contract.ts'
import type { ProfileBins } from './profile-bins.ts'

/** Which row of the samples stands for a stretch of the profile, and which stretch a row lies in. */
export interface ProfileRows {
  readonly rowOf: (bin: number) => number
  readonly binOf: (row: number) => number
}

/** Goes between the stretches of a profile and the rows of its samples, by the middles of either. */
export function profileRows({ columns, length }: Samples, bins: ProfileBins): ProfileRows {
  const axis = bins.axis === 'distance' ? columns.distance : columns.time
  const at = (row: number) => axis[row] ?? 0
  return {
    rowOf: (bin) => {
      const middle = (bin + 0.5) * bins.size
      let from = 0
      let to = length - 1
      while (from < to) {
        const row = (from + to) >> 1
        if (at(row) < middle) from = row + 1
        else to = row
      }
      return from
    },
    binOf: (row) => {
      const middle = row === 0 ? at(0) : (at(row - 1) + at(row)) / 2
      return Math.min(bins.length - 1, Math.max(0, Math.floor(middle / bins.size)))
    },
  }
}
