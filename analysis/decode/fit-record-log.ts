import { FIT_CAPS } from './fit-caps.ts'
import type { FitDefinition } from './fit-definition.ts'

/** Bytes of a record in most files; only a first guess hangs on it. */
const TYPICAL_RECORD_BYTES = 20

/**
 * Where the `record` messages of a part lie in the file and which definition each has. Nothing is decoded here: one
 * tight loop per column and definition, once all are known, is several times faster than reading every field as it comes.
 */
export class RecordLog {
  length = 0
  /** File position of the first field byte of each record; only `length` of them count. */
  positions: Int32Array
  /** The definitions records have, in the order they first came. */
  readonly definitions: FitDefinition[] = []
  /** Index into `definitions` of each record; null while all have the first. */
  definitionOf: Int32Array | null = null
  /** FIT seconds of records with a compressed time header (NaN for others); null when there are none. */
  compressedTimes: Float64Array | null = null
  /** How many more layouts the part may have; below 0 once it asked for one too many. */
  layoutsLeft: number = FIT_CAPS.recordLayouts
  private readonly limit: number
  private readonly numbers = new Map<FitDefinition, number>()
  private last: FitDefinition | null = null
  private lastNumber = 0

  /** `dataBytes`: what the part holds, for a first guess at the number of records; `limit`: how many it may hold. */
  constructor(dataBytes: number, limit: number) {
    this.limit = limit
    this.positions = new Int32Array(Math.min(limit, 64 + Math.floor(dataBytes / TYPICAL_RECORD_BYTES)))
  }

  /** Adds a record; false when there are too many of them or of their layouts. */
  add(position: number, definition: FitDefinition): boolean {
    const n = this.length
    if (n === this.positions.length && !this.grow()) return false
    this.positions[n] = position
    if (definition !== this.last && !this.turnTo(definition)) return false
    if (this.definitionOf !== null) this.definitionOf[n] = this.lastNumber
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

  /** False when the part may have no more layouts. */
  private turnTo(definition: FitDefinition): boolean {
    let number = this.numbers.get(definition)
    if (number === undefined) {
      this.layoutsLeft -= 1
      if (this.layoutsLeft < 0) return false
      number = this.definitions.length
      this.numbers.set(definition, number)
      this.definitions.push(definition)
      if (number === 1) this.definitionOf = new Int32Array(this.positions.length)
    }
    this.last = definition
    this.lastNumber = number
    return true
  }

  private grow(): boolean {
    const capacity = Math.min(this.limit, this.positions.length * 2)
    if (capacity <= this.positions.length) return false
    this.positions = grown(this.positions, capacity)
    if (this.definitionOf !== null) this.definitionOf = grown(this.definitionOf, capacity)
    return true
  }
}

function grown(column: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity)
  larger.set(column)
  return larger
}
