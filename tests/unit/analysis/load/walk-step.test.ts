import { expect, test } from 'vitest'
import { athleteModel } from '../../../../analysis/load/athlete-model.ts'
import { DOSE, type GaitStep, newGaitStep } from '../../../../analysis/load/gait-step.ts'
import { walkStep } from '../../../../analysis/load/walk-step.ts'
import type { Profile } from '../../../../analysis/model/profile.ts'
import { SURFACES } from '../../../../analysis/model/surface.ts'

function walk(inputs: Partial<GaitStep>, profile: Profile = 'weighted', heightM = 1.75): GaitStep {
  const step = Object.assign(newGaitStep(), { speed: 1.34 }, inputs)
  walkStep(athleteModel(profile, heightM), step)
  return step
}

const doses = ({ dose }: GaitStep): number[] => [dose[DOSE.muscle]!, dose[DOSE.tendon]!]
const near = (values: readonly number[]): unknown[] => values.map((value) => expect.closeTo(value, 5))

test('the reference walk: by hand', () => {
  // c = 112, x = 0.56, stance = 0.62·120/112 = 0.664286 s, τM = 0.56·0.664286/0.273905 = 1.358136
  // M = 0.3136·1.358136 = 0.425911        T = exp(7·(0.56 − 1)) = 0.045959
  const step = walk({})
  expect(step.takenCadence).toBe(112)
  expect(doses(step)).toEqual(near([0.425911, 0.045959]))
  expect(step.dose[DOSE.flat]).toBeCloseTo(0.235935, 5)
})

test('up 10 %: by hand', () => {
  // C_w(0.1) = 0.002805 − 0.00587 − 0.0768 + 0.519 + 1.96 + 2.5 = 4.899135; /2.5 = 1.959654 = R
  // M = 0.425911·1.959654 = 0.834638        G = 1.23, T = exp(7·(0.6888 − 1)) = 0.113223
  const step = walk({ grade: 0.1 })
  expect(doses(step)).toEqual(near([0.834638, 0.113223]))
  expect(step.dose[DOSE.climb]).toBeCloseTo((0.834638 + 0.113223 - 0.425911 - 0.045959) / 2, 5)
  // evidence: R = 1 + 0.85·0.959654 = 1.815706, M = 0.773329
  expect(doses(walk({ grade: 0.1 }, 'evidence'))).toEqual(near([0.773329, 0.113223]))
})

test('down 30 %: the floors 0.80 and 0.84 hold', () => {
  // M = 0.425911·0.80 = 0.340729        T = exp(7·(0.56·0.84 − 1)) = exp(−3.7072) = 0.024546
  expect(doses(walk({ grade: -0.3 }))).toEqual(near([0.340729, 0.024546]))
})

test('a pack of a tenth of the body and a shoe both work on the force; only the shoe is a cause', () => {
  // x0 = 0.616: M = 0.379456·1.358136 = 0.515353, T = exp(−2.688) = 0.068017
  expect(doses(walk({ packFraction: 0.1 }))).toEqual(near([0.515353, 0.068017]))
  expect(walk({ packFraction: 0.1 }).dose[DOSE.shoes]).toBe(0)
  expect(walk({ shoeFactor: 1.04 }).dose[DOSE.shoes]).toBeGreaterThan(0)
})

test('a treadmill changes nothing, sand is a cause', () => {
  expect(walk({ surface: SURFACES.indexOf('treadmill') }).dose).toEqual(walk({}).dose)
  // M·2.4, T·2: l2 − l1 = ½·1.4·0.425911 + ½·1·0.045959 = 0.321117
  expect(walk({ surface: SURFACES.indexOf('dry_sand') }).dose[DOSE.sand]).toBeCloseTo(0.321117, 5)
})

test('measured contact and strike are running figures', () => {
  expect(walk({ contactTime: 0.6, strikeFactor: 1.05 }).dose).toEqual(walk({}).dose)
})

test('force is clipped to 0.4..2.2 m/s, cadence goes on to 0.3 m/s, grade to ±45 %', () => {
  expect(walk({ speed: 0.35 }).levelForce).toBe(walk({ speed: 0.4 }).levelForce)
  expect(walk({ speed: 0.35 }).takenCadence).toBeLessThan(walk({ speed: 0.4 }).takenCadence)
  expect(walk({ speed: 0.1 }).takenCadence).toBe(walk({ speed: 0.3 }).takenCadence)
  expect(walk({ speed: 3 }).levelForce).toBe(walk({ speed: 2.2 }).levelForce)
  expect(walk({ grade: 0.7 }).dose).toEqual(walk({ grade: 0.45 }).dose)
})

test('taller people are expected to take fewer steps', () => {
  // 112·√(1.75/1.98) = 105.294
  expect(walk({}, 'weighted', 1.98).takenCadence).toBeCloseTo(105.294, 3)
})
