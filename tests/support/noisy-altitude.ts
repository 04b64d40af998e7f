import { randomNumbers } from './random-numbers.ts'

/** White noise of a standard deviation in metres, one value a sample. */
export function whiteNoise(seed: number, count: number, metres: number): Float64Array {
  const { normal } = randomNumbers(seed)
  return Float64Array.from({ length: count }, () => metres * normal())
}

/** Slow drift: a first-order autoregression a second with a time constant in seconds, in its stationary state. */
export function slowDrift(seed: number, count: number, metres: number, timeConstant: number): Float64Array {
  const { normal } = randomNumbers(seed)
  const kept = Math.exp(-1 / timeConstant)
  const fresh = metres * Math.sqrt(1 - kept * kept)
  const drift = new Float64Array(count)
  let value = metres * normal()
  for (let i = 0; i < count; i++) {
    drift[i] = value
    value = kept * value + fresh * normal()
  }
  return drift
}
