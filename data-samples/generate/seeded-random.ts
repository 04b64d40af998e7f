/** A source of numbers that is the same for the same seed on every machine. */
export interface SeededRandom {
  /** Evenly spread over 0 (in) to 1 (out). */
  readonly next: () => number
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: () => number
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough to make a run look lived. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  // Twelve uniform numbers have variance 1: no logarithm, whose last bit may differ between machines.
  const normal = (): number => {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += next()
    return sum
  }
  return { next, normal }
}
