import { type FitDefinition, readDefinition, repeatsDefinition } from './fit-definition.ts'

/** Real files need a few dozen; a file made of definitions only must not fill the memory with them. */
const MOST_KEPT = 4096

/**
 * The definitions of a part by what they say. Some watches (Suunto) define their messages anew before nearly every
 * record; one object for all repetitions keeps records of one layout together.
 */
export class FitDefinitionCache {
  private readonly bytes: Uint8Array
  private readonly byHash = new Map<number, FitDefinition>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /**
   * The definition message at `at`, which must end before `end`; null when it does not. `current` is what its local type
   * stood for so far, most often the same.
   */
  read(at: number, end: number, current: FitDefinition | null): FitDefinition | null {
    if (current !== null && repeatsDefinition(this.bytes, at, end, current)) return current
    const definition = readDefinition(this.bytes, at, end)
    if (definition === null) return null
    const hash = hashOf(this.bytes, at, at + definition.bytes)
    const known = this.byHash.get(hash)
    if (known !== undefined && repeatsDefinition(this.bytes, at, end, known)) return known
    if (this.byHash.size >= MOST_KEPT) this.byHash.clear()
    this.byHash.set(hash, definition)
    return definition
  }
}

/** FNV-1a of the message from its local type on. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash
}
