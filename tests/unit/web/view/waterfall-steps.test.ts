import { expect, test } from 'vitest'
import { waterfallSteps } from '../../../../web/view/waterfall-steps.ts'
import { sessionItem } from '../session-item.ts'

test('a run begins with its distance and ends with its load', () => {
  const steps = waterfallSteps(sessionItem({ distanceMetres: 6000 }, { flat: 5.9, climb: 0.3, sand: 4.6 }))
  expect(steps.map((step) => step.label)).toEqual(['distance', 'pace, downhill', 'climb', 'sand', 'calf-km'])
  expect(steps[0]).toMatchObject({ from: 0, to: 6, fill: 'flat', isWhole: true })
  expect(steps.at(-1)).toMatchObject({ from: 0, fill: 'total', isWhole: true })
  expect(steps.at(-1)?.to).toBeCloseTo(10.8, 12)
  for (let i = 1; i < steps.length - 1; i++) expect(steps[i]?.from).toBeCloseTo(steps[i - 1]?.to ?? Number.NaN, 12)
})

test('a walk says that walking makes the difference', () => {
  const steps = waterfallSteps(sessionItem({ sport: 'walking', distanceMetres: 10_000 }, { flat: 3.3 }))
  expect(steps[1]).toMatchObject({ label: 'walking, pace', from: 10 })
  expect(steps[1]?.to).toBeCloseTo(3.3, 12)
})

test('the distance of a ride is no measure of load', () => {
  const steps = waterfallSteps(sessionItem({ sport: 'cycling', distanceMetres: 60_000 }, { flat: 0.2 }))
  expect(steps.map((step) => step.label)).toEqual(['flat', 'calf-km'])
})
