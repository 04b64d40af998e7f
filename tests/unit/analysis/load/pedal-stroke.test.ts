import { expect, test } from 'vitest'
import { athleteModel } from '../../../../analysis/load/athlete-model.ts'
import { type PedalStroke, pedalStroke } from '../../../../analysis/load/pedal-stroke.ts'

function stroke(wattsPerKg: number, cadenceRpm: number, standing = false, mostForce = 9): PedalStroke {
  const made = { wattsPerKg, cadenceRpm, standing, mostForce, force: 0, muscle: 0, tendon: 0 }
  pedalStroke(athleteModel('weighted', 1.75), made)
  return made
}

test('2.7 W/kg at 90 rpm: by hand', () => {
  // x = 0.14, M = 0.0196·(0.45·60/90)/0.273905 = 0.021467, T = exp(7·(−0.86)) = 0.002430
  const { force, muscle, tendon } = stroke(2.7, 90)
  expect(force).toBeCloseTo(0.14, 12)
  expect(muscle).toBeCloseTo(0.021467, 6)
  expect(tendon).toBeCloseTo(0.00243, 6)
})

test('standing presses 1.6 times as hard, and half the cadence twice', () => {
  expect(stroke(2.7, 90, true).force).toBeCloseTo(0.224, 12)
  expect(stroke(2.7, 45).force).toBeCloseTo(0.28, 12)
})

test('force is held to the most that is believed', () => {
  // x = 0.14·10·2 = 2.8 as given
  expect(stroke(27, 45).force).toBeCloseTo(2.8, 12)
  expect(stroke(27, 45, false, 1)).toMatchObject({ force: 1, tendon: 1 })
})
