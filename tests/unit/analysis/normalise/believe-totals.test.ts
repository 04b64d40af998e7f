import { expect, it } from 'vitest'
import { believeTotals } from '../../../../analysis/normalise/believe-totals.ts'
import { decodedPart, decodedSession, rawSamples } from '../../../support/decoded-part.ts'

const believed = (time: number[], known: Parameters<typeof decodedSession>[0]) => {
  const given = decodedPart(rawSamples({ time }), { sessions: [decodedSession(known)] })
  const { part, issues } = believeTotals(given, given.samples.time)
  return [part.sessions[0]!.distanceMetres, issues.map(({ id }) => id)]
}

it.each([
  ['in the time of the records', [0, 60], { distanceMetres: 42_949_672.95 }],
  ['though its timer lies too', [0, 60], { distanceMetres: 1e8, timerSeconds: 1e8, startTime: 0, endTime: 61 }],
  ['in its own time', [], { distanceMetres: 42_949_672.95, elapsedSeconds: 1800 }],
])('leaves aside a total that nobody can cover %s', (_, time, known) => {
  expect(believed(time, known)).toEqual([Number.NaN, ['impossible-total']])
})

it('leaves aside steps that nobody can make, and keeps the rest', () => {
  const known = { distanceMetres: 300, steps: 61_440_134, elapsedSeconds: 120 }
  const { part, issues } = believeTotals(
    decodedPart(rawSamples({}), { sessions: [decodedSession(known)] }),
    Float64Array.of(),
  )
  expect(part.sessions[0]).toMatchObject({ distanceMetres: 300, steps: Number.NaN })
  expect(issues).toMatchObject([{ id: 'impossible-total', count: 1 }])
})

it.each([
  ['few records of a long session', [0, 1], { distanceMetres: 10_000, timerSeconds: 3600 }],
  ['a drive', [0, 3600], { distanceMetres: 130_000 }],
  ['a total without any time', [], { distanceMetres: 5000 }],
])('keeps that of %s', (_, time, known) => {
  expect(believed(time, known)).toEqual([known.distanceMetres, []])
})
