/** Numbers that look random and are the same on every run. */
export interface RandomNumbers {
  /** Evenly spread over [0, 1). */
  readonly uniform: () => number
  /** Standard normal (Box and Muller). */
  readonly normal: () => number
  /** A whole number of [from, to). */
  readonly integer: (from: number, to: number) => number
}

/** A stream of numbers from a seed; mulberry32 by Tommy Ettinger (public domain). */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed | 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const integer = (from: number, to: number) => from + Math.floor(uniform() * (to - from))
  return { uniform, normal, integer }
}
