import { describe, expect, it } from 'vitest'
import { decodeFit } from '../../../../analysis/decode/decode-fit.ts'
import { encodeFitActivity } from '../../../../data-samples/generate/encode-fit.ts'
import { fitFile } from '../../../../data-samples/generate/fit-section.ts'
import { fitStrapMemory } from '../../../../data-samples/generate/fit-strap-memory.ts'

const START = 1_714_806_000

const swim = (heartRates: readonly (number | undefined)[]) =>
  encodeFitActivity({
    records: heartRates.map((heartRate, i) => ({
      time: START + i,
      distance: i,
      ...(heartRate === undefined ? {} : { heartRate }),
    })),
    sessions: [{ sport: 5, startTime: START, endTime: START + heartRates.length - 1 }],
  })

const heartOf = (...files: readonly Uint8Array[]) => {
  const decoded = decodeFit(Uint8Array.from(files.flatMap((file) => [...file])))
  if (!decoded.ok) throw new Error(decoded.error.message)
  expect(decoded.value.parts).toHaveLength(1)
  return [...decoded.value.parts[0]!.samples.heartRate]
}
const missing = (count: number) => new Array<undefined>(count).fill(undefined)

describe('the memory of a heart rate strap', () => {
  it('chained behind a swim fills its records with the last beat before each', () => {
    // Beats at 0.5, 1.5, 2.5 and 3.5 s; the strap's clock rolls over its twelve bits twice in between.
    const beats = [0.5, 1.5, 2.5, 3.5].map((at, i) => ({ time: START + at, bpm: 120 + i }))
    expect(heartOf(swim(missing(5)), fitFile([fitStrapMemory(beats)]))).toEqual([Number.NaN, 120, 121, 122, 123])
  })

  it('may come in several parts, each with a clock of its own', () => {
    const first = fitFile([fitStrapMemory([{ time: START, bpm: 110 }])])
    const second = fitFile([fitStrapMemory([{ time: START + 2, bpm: 130 }], 77)])
    expect(heartOf(swim(missing(4)), first, second)).toEqual([110, 110, 130, 130])
  })

  it('leaves what the watch itself received, and lets a beat stand for five seconds only', () => {
    const memory = fitFile([fitStrapMemory([{ time: START, bpm: 110 }])])
    const heart = heartOf(swim([undefined, 99, ...missing(6)]), memory)
    expect(heart).toEqual([110, 99, 110, 110, 110, 110, Number.NaN, Number.NaN])
  })
})
