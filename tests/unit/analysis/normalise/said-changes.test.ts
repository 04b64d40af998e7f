import { expect, it } from 'vitest'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { saidChanges } from '../../../../analysis/normalise/said-changes.ts'
import { decodedSession } from '../../../support/decoded-part.ts'

const SESSION = decodedSession({ timerSeconds: 1000, distanceMetres: 4000 })

it('is where paint and steps end, once each and in order', () => {
  const said = {
    ...NOTHING_SAID,
    paint: [
      { fromMetres: 1000, toMetres: 3000, surface: 'grass' },
      { fromMetres: 400, toMetres: 1000, surface: null },
    ],
    inclineSteps: [
      { seconds: 250, grade: 0 },
      { seconds: 650, grade: 0.04 },
      { seconds: 50, grade: 0.08 },
    ],
  } as const
  expect(saidChanges(SESSION, said)).toEqual([0.1, 0.25, 0.75, 0.9])
})

it('lies along the distance that was said', () => {
  const paint = [{ fromMetres: 0, toMetres: 2500, surface: 'mud' }] as const
  expect(saidChanges(SESSION, { ...NOTHING_SAID, paint, distanceMetres: 5000 })).toEqual([0.5])
})

it('is nowhere beyond the ends, and where no distance or time is known', () => {
  const paint = [{ fromMetres: -5, toMetres: 4000, surface: 'mud' }] as const
  const inclineSteps = [
    { seconds: 1000, grade: 0.1 },
    { seconds: 60, grade: 0 },
  ]
  expect(saidChanges(SESSION, { ...NOTHING_SAID, paint, inclineSteps })).toEqual([])
  const half = [{ fromMetres: 0, toMetres: 2000, surface: 'mud' }] as const
  expect(saidChanges(decodedSession({}), { ...NOTHING_SAID, paint: half, inclineSteps })).toEqual([])
  expect(saidChanges(SESSION, NOTHING_SAID)).toEqual([])
})
