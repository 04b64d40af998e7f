import type { FitDefinition } from './fit-definition.ts'

/** Bytes of a record in most files; only a first guess hangs on it. */
const TYPICAL_RECORD_BYTES = 20

/**
 * Where the `record` messages of a part lie in the file, as positions and runs of equal definitions. Nothing is decoded
 * here: one tight loop per column and run, once the number of records is known, is several times faster than reading
 * every field as it comes.
 */
export class RecordLog {
  length = 0
  /** File position of the first field byte of each record; only `length` of them count. */
  positions: Int32Array
  /** First record of each run, ascending, and the definition of its records. */
  readonly runStarts: number[] = []
  readonly runDefinitions: FitDefinition[] = []
  /** FIT seconds of records with a compressed time header (NaN for others); null when there are none. */
  compressedTimes: Float64Array | null = null
  private readonly limit: number
  private lastDefinition: FitDefinition | null = null

  /** `dataBytes`: what the part holds, for a first guess at the number of records; `limit`: how many it may hold. */
  constructor(dataBytes: number, limit: number) {
    this.limit = limit
    this.positions = new Int32Array(Math.min(limit, 64 + Math.floor(dataBytes / TYPICAL_RECORD_BYTES)))
  }

  /** Adds a record; false when the limit is reached. */
  add(position: number, definition: FitDefinition): boolean {
    const n = this.length
    if (n === this.positions.length && !this.grow()) return false
    this.positions[n] = position
    if (this.lastDefinition !== definition) {
      this.runStarts.push(n)
      this.runDefinitions.push(definition)
      this.lastDefinition = definition
    }
    this.length = n + 1
    return true
  }

  /** Gives the record added last the time of its compressed header. */
  stamp(fitSeconds: number): void {
    if (this.compressedTimes === null || this.compressedTimes.length < this.positions.length) {
      const times = new Float64Array(this.positions.length).fill(Number.NaN)
      if (this.compressedTimes !== null) times.set(this.compressedTimes)
      this.compressedTimes = times
    }
    this.compressedTimes[this.length - 1] = fitSeconds
  }

  private grow(): boolean {
    const capacity = Math.min(this.limit, this.positions.length * 2)
    if (capacity <= this.positions.length) return false
    const positions = new Int32Array(capacity)
    positions.set(this.positions)
    this.positions = positions
    return true
  }
}
