import { canonicalTypeByte } from './fit-base-type.ts'
import type { FitBudget } from './fit-caps.ts'
import { fitCrc } from './fit-crc.ts'
import type { FitDefinition } from './fit-definition.ts'
import { TIMESTAMP } from './fit-profile.ts'

const HEADER_BYTES = 14
/** A field number the profile leaves free: a full timestamp gives way to it when a compressed one is known. */
const UNUSED_FIELD = 252
const UINT32 = 0x86

/**
 * The messages worth reading at leisure, copied into a small valid FIT file of their own. Developer fields, which could
 * take the place of native ones, and fields without a byte, which cost a reader time and hold nothing, stay behind.
 */
export class FitResidue {
  private readonly source: Uint8Array
  private buffer = new Uint8Array(4096)
  private view = new DataView(this.buffer.buffer)
  private end = HEADER_BYTES
  /** The definition each local type was last written with; null = none, or one with a time in front. */
  private readonly written: (FitDefinition | null)[] = new Array<FitDefinition | null>(16).fill(null)
  private readonly budget: FitBudget

  constructor(source: Uint8Array, budget: FitBudget) {
    this.source = source
    this.budget = budget
  }

  /** Copies the message whose fields begin at `at`; false when the file may hold no more of them. */
  keep(definition: FitDefinition, at: number): boolean {
    if (!this.count(definition)) return false
    const local = this.source[definition.at]! & 15
    if (this.written[local] !== definition) {
      this.writeDefinition(definition, false)
      this.written[local] = definition
    }
    this.reserve(1 + definition.nativeSize)
    this.buffer[this.end++] = local
    this.copy(at, definition.nativeSize)
    return true
  }

  /**
   * The same for a message under a compressed header: its time hangs on messages that are not copied, so it is written
   * out as a field in front, under a definition used this once.
   */
  keepTimed(definition: FitDefinition, at: number, fitSeconds: number): boolean {
    if (!this.count(definition)) return false
    if (definition.fieldCount === 255) return true // no room for another field, and no watch writes so many
    const local = this.source[definition.at]! & 15
    this.writeDefinition(definition, true)
    this.written[local] = null
    this.reserve(5 + definition.nativeSize)
    this.buffer[this.end] = local
    this.view.setUint32(this.end + 1, fitSeconds, definition.littleEndian)
    this.end += 5
    this.copy(at, definition.nativeSize)
    return true
  }

  /** The finished file. */
  close(): Uint8Array {
    this.reserve(2)
    this.buffer.set([HEADER_BYTES, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54])
    this.view.setUint32(4, this.end - HEADER_BYTES, true)
    this.view.setUint16(12, fitCrc(this.buffer, 0, 12), true)
    this.view.setUint16(this.end, fitCrc(this.buffer, 0, this.end), true)
    return this.buffer.slice(0, this.end + 2)
  }

  private count(definition: FitDefinition): boolean {
    this.budget.keptMessages -= 1
    this.budget.keptFields -= definition.fieldCount
    return this.budget.keptMessages >= 0 && this.budget.keptFields >= 0
  }

  private writeDefinition(definition: FitDefinition, isTimed: boolean): void {
    const { source } = this
    this.reserve(9 + definition.fieldCount * 3)
    const start = this.end
    this.buffer.set(source.subarray(definition.at, definition.at + 6), start)
    this.buffer[start] = 0x40 | (source[definition.at]! & 15)
    let p = start + 6
    if (isTimed) p = this.writeField(p, TIMESTAMP, 4, UINT32)
    const from = definition.at + 6
    for (let f = from; f < from + definition.fieldCount * 3; f += 3) {
      if (source[f + 1] === 0) continue
      const number = isTimed && source[f] === TIMESTAMP ? UNUSED_FIELD : source[f]!
      p = this.writeField(p, number, source[f + 1]!, canonicalTypeByte(source[f + 2]!))
    }
    this.buffer[start + 5] = (p - start - 6) / 3
    this.end = p
  }

  private writeField(at: number, number: number, size: number, typeByte: number): number {
    this.buffer[at] = number
    this.buffer[at + 1] = size
    this.buffer[at + 2] = typeByte
    return at + 3
  }

  private copy(at: number, size: number): void {
    const { buffer, source } = this
    let end = this.end
    for (let i = at; i < at + size; i++) buffer[end++] = source[i]!
    this.end = end
  }

  private reserve(extra: number): void {
    if (this.end + extra <= this.buffer.length) return
    const buffer = new Uint8Array(Math.max(this.buffer.length * 2, this.end + extra))
    buffer.set(this.buffer)
    this.buffer = buffer
    this.view = new DataView(buffer.buffer)
  }
}
