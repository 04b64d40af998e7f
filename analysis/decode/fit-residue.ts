import { canonicalTypeByte } from './fit-base-type.ts'
import type { FitBudget } from './fit-caps.ts'
import { fitCrc } from './fit-crc.ts'
import type { FitDefinition } from './fit-definition.ts'
import { isKeptField } from './fit-keep-list.ts'
import { TIMESTAMP } from './fit-profile.ts'

const HEADER_BYTES = 14
const UINT32 = 0x86
/** Numbers of a definition's field list; no message has so many, unless it names one field again and again. */
const MOST_FIELDS = 3 * 64

/** Which bytes of a definition's messages are copied, and the definition they are copied under. */
interface CopyPlan {
  readonly definition: FitDefinition
  /** Field number, size and type byte of each copied field, as they stand in a definition message. */
  readonly fields: readonly number[]
  /** Offset and size of each copied field in the message. */
  readonly ranges: readonly number[]
}

/**
 * The messages worth reading at leisure, copied into a small valid FIT file of their own. Fields nobody asks for,
 * developer fields, which could take the place of native ones, and fields without a byte, which cost a reader time and
 * hold nothing, stay behind.
 */
export class FitResidue {
  private readonly source: Uint8Array
  private readonly budget: FitBudget
  private buffer = new Uint8Array(1024)
  private view = new DataView(this.buffer.buffer)
  private end = HEADER_BYTES
  /** The definition each local type was last written with; null = none, or one with a time in front. */
  private readonly written: (CopyPlan | null)[] = new Array<CopyPlan | null>(16).fill(null)

  constructor(source: Uint8Array, budget: FitBudget) {
    this.source = source
    this.budget = budget
  }

  /** Copies the message whose fields begin at `at`; false when the file may hold no more of them. */
  keep(definition: FitDefinition, at: number): boolean {
    const local = this.source[definition.at]! & 15
    let plan = this.written[local] ?? null
    if (plan?.definition !== definition) {
      plan = copyPlan(this.source, definition, false)
      this.writeDefinition(plan, local, false)
      this.written[local] = plan
    }
    this.reserve(1)
    this.buffer[this.end++] = local
    this.copy(plan, at)
    return this.count(plan)
  }

  /**
   * The same for a message under a compressed header: its time hangs on messages that are not copied, so it is written
   * out as a field in front, under a definition used this once.
   */
  keepTimed(definition: FitDefinition, at: number, fitSeconds: number): boolean {
    const local = this.source[definition.at]! & 15
    const plan = copyPlan(this.source, definition, true)
    this.writeDefinition(plan, local, true)
    this.written[local] = null
    this.reserve(5)
    this.buffer[this.end] = local
    this.view.setUint32(this.end + 1, fitSeconds, definition.littleEndian)
    this.end += 5
    this.copy(plan, at)
    return this.count(plan)
  }

  /** The finished file: 14-byte header, both checksums. */
  close(): Uint8Array<ArrayBuffer> {
    this.reserve(2)
    this.buffer.set([HEADER_BYTES, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54])
    this.view.setUint32(4, this.end - HEADER_BYTES, true)
    this.view.setUint16(12, fitCrc(this.buffer, 0, 12), true)
    this.view.setUint16(this.end, fitCrc(this.buffer, 0, this.end), true)
    return this.buffer.slice(0, this.end + 2)
  }

  private count(plan: CopyPlan): boolean {
    this.budget.keptMessages -= 1
    this.budget.keptFields -= plan.ranges.length / 2
    return this.budget.keptMessages >= 0 && this.budget.keptFields >= 0
  }

  private writeDefinition({ definition, fields }: CopyPlan, local: number, isTimed: boolean): void {
    const all = isTimed ? [TIMESTAMP, 4, UINT32, ...fields] : fields
    this.reserve(6 + all.length)
    this.buffer.set(this.source.subarray(definition.at, definition.at + 5), this.end)
    this.buffer[this.end] = 0x40 | local
    this.buffer[this.end + 5] = all.length / 3
    this.buffer.set(all, this.end + 6)
    this.end += 6 + all.length
  }

  private copy({ ranges }: CopyPlan, at: number): void {
    for (let r = 0; r < ranges.length; r += 2) {
      const from = at + ranges[r]!
      const size = ranges[r + 1]!
      this.reserve(size)
      this.buffer.set(this.source.subarray(from, from + size), this.end)
      this.end += size
    }
  }

  private reserve(extra: number): void {
    if (this.end + extra <= this.buffer.length) return
    const buffer = new Uint8Array(Math.max(this.buffer.length * 2, this.end + extra))
    buffer.set(this.buffer)
    this.buffer = buffer
    this.view = new DataView(buffer.buffer)
  }
}

/** `isTimed`: the message has its time from elsewhere, so a `timestamp` of its own is left out. */
function copyPlan(source: Uint8Array, definition: FitDefinition, isTimed: boolean): CopyPlan {
  const fields: number[] = []
  const ranges: number[] = []
  let offset = 0
  for (let i = 0, p = definition.at + 6; i < definition.fieldCount; i++, p += 3) {
    const number = source[p]!
    const size = source[p + 1]!
    const isReplaced = isTimed && number === TIMESTAMP
    if (size > 0 && !isReplaced && fields.length < MOST_FIELDS && isKeptField(definition.globalNumber, number)) {
      fields.push(number, size, canonicalTypeByte(source[p + 2]!))
      ranges.push(offset, size)
    }
    offset += size
  }
  return { definition, fields, ranges }
}
