import { describe, expect, test } from 'vitest'
import { type AthleteModel, athleteModel } from '../../../../analysis/load/athlete-model.ts'
import { ENERGY_COST, energyCost } from '../../../../analysis/load/energy-cost.ts'
import { expectedRunCadence } from '../../../../analysis/load/expected-cadence.ts'
import { fillDose } from '../../../../analysis/load/fill-dose.ts'
import { HEEL_DROP } from '../../../../analysis/load/footwear.ts'
import { DOSE, type GaitStep, newGaitStep } from '../../../../analysis/load/gait-step.ts'
import { parseSegment } from '../../../../analysis/load/parse-segment.ts'
import { pedalStroke } from '../../../../analysis/load/pedal-stroke.ts'
import { runStep } from '../../../../analysis/load/run-step.ts'
import { scoreSegment } from '../../../../analysis/load/score-segment.ts'
import type { SegmentScore } from '../../../../analysis/load/segment.ts'
import { SURFACE_FACTORS } from '../../../../analysis/load/surface-factors.ts'
import { walkStep } from '../../../../analysis/load/walk-step.ts'
import type { Profile } from '../../../../analysis/model/profile.ts'

// Published figures against the model: the table of docs/load-model.md, "Held against the literature".

type Inputs = Partial<Pick<GaitStep, 'grade' | 'cadence' | 'strikeFactor'>>

function run(model: AthleteModel, speed: number, inputs: Inputs = {}): GaitStep {
  const step = Object.assign(newGaitStep(), { speed }, inputs)
  runStep(model, step)
  return step
}

function walk(model: AthleteModel, speed: number, grade = 0): GaitStep {
  const step = Object.assign(newGaitStep(), { speed, grade })
  walkStep(model, step)
  return step
}

/** One kilometre through the contract of `soleus segments`. */
function kilometre(profile: Profile, speedMps: number, fields: Record<string, unknown> = {}): SegmentScore {
  const parsed = parseSegment({ kind: 'run', distanceM: 1000, speedMps, ...fields })
  if (!parsed.ok) throw new Error(parsed.error)
  return scoreSegment(parsed.value, profile)
}

const slope = (degrees: number): number => Math.tan((degrees * Math.PI) / 180)
const impulse = (step: GaitStep): number => step.force * step.tendonTime
const linearLoadPerKm = (model: AthleteModel, speed: number): number => {
  const step = run(model, speed)
  return (impulse(step) * step.takenCadence) / 60 / speed
}

function expectWithin(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least)
  expect(value).toBeLessThanOrEqual(most)
}

describe.each(['weighted', 'evidence'] as const)('validation targets, %s profile', (profile) => {
  const model = athleteModel(profile, 1.75)
  const { constants } = model

  test('V1 peak Achilles force from 3.3 to 5.6 m/s (published +19.5 %)', () => {
    expectWithin(run(model, 5.6).force / run(model, 3.3).force, 1.1, 1.25)
  })
  test('V2a running force from 2.68 to 4.47 m/s by tensiometry (published 1.232)', () => {
    expectWithin(run(model, 4.47).force / run(model, 2.68).force, 1.1, 1.3)
  })
  test('V2b walking against running force by tensiometry (published 0.547)', () => {
    expectWithin(walk(model, 1.34).force / run(model, 2.68).force, 0.45, 0.65)
  })
  test.each([1.0, 1.34, 1.7])('V3 Achilles force walking at %f m/s, in body weights', (speed) => {
    expectWithin(walk(model, speed).force * constants.achillesForce, 2.7, 3.95)
  })
  test.each([2.5, 3.5, 4.5, 6.0])('V3 Achilles force running at %f m/s, in body weights', (speed) => {
    expectWithin(run(model, speed).force * constants.achillesForce, 4.15, 7.71)
  })
  test('V4a the linear load of a kilometre falls with speed', () => {
    expect(linearLoadPerKm(model, 4.5) / linearLoadPerKm(model, 2.5)).toBeLessThan(1)
  })
  test('V4b the damage of a kilometre does not fall with speed', () => {
    expect(kilometre(profile, 4.5).tendon / kilometre(profile, 2.5).tendon).toBeGreaterThanOrEqual(1)
  })
  test.each([3, 6])('V5 tendon load rises up %d° and falls down it', (degrees) => {
    const level = kilometre(profile, 2.78).tendon
    expect(kilometre(profile, 2.78, { grade: slope(degrees) }).tendon).toBeGreaterThan(level)
    expect(kilometre(profile, 2.78, { grade: slope(-degrees) }).tendon).toBeLessThan(level)
  })
  test('V5 tendon load falls with 10 steps a minute more and rises with 10 less', () => {
    const expected = expectedRunCadence(model, 3, 0)
    const level = kilometre(profile, 3).tendon
    expect(kilometre(profile, 3, { cadenceSpm: expected + 10 }).tendon).toBeLessThan(level)
    expect(kilometre(profile, 3, { cadenceSpm: expected - 10 }).tendon).toBeGreaterThan(level)
  })
  test('V6 5 % more cadence lowers the peak force', () => {
    const quicker = run(model, 3, { cadence: expectedRunCadence(model, 3, 0) * 1.05 })
    expectWithin(quicker.force / run(model, 3).force, 0.93, 0.995)
  })
  test('V7 treadmill: load of a kilometre (published +14.2 %) and peak force (+12.5 %, not reproduced)', () => {
    expectWithin(kilometre(profile, 10 / 3.6, { surface: 'treadmill' }).calfKm, 1.05, 1.25)
    expectWithin(constants.treadmill, 1, 1.125)
  })
  test('V8 impulse of a step landing off the heel (published +11 %)', () => {
    const fore = run(model, 2.78, { strikeFactor: 1.05 })
    expectWithin(impulse(fore) / impulse(run(model, 2.78)), 1.05, 1.17)
  })
  test('V9 heel lift of 18 mm (published 2382 / 2710 N)', () => {
    expectWithin(1 - HEEL_DROP.perMillimetre * 18, 2382 / 2710, 1)
  })
  test('V10 energy cost of dry sand, running 1.6, walking 2.1 to 2.7', () => {
    expectWithin(SURFACE_FACTORS.dry_sand.run[profile].muscle, 1.4, 1.7)
    expectWithin(SURFACE_FACTORS.dry_sand.walk[profile].muscle, 2.1, 2.7)
  })
  test('V11 tendon factor of dry sand lies in the interval of the survey', () => {
    expectWithin(SURFACE_FACTORS.dry_sand.run[profile].tendon, 1.12, 92.8)
  })
  test('V12 muscle dose walking up 9° (published soleus activity +136 %)', () => {
    const ratio = walk(model, 1.25, slope(9)).dose[DOSE.muscle]! / walk(model, 1.25).dose[DOSE.muscle]!
    expectWithin(ratio, 1.8, 3.0)
  })
  test('V13 running up 4° and 12° changes the ankle little', () => {
    expectWithin(run(model, 3.13, { grade: slope(4) }).forceGain, 1, 1.08)
    expectWithin(run(model, 3, { grade: slope(12) }).forceGain, 1, 1.2)
  })
  test('V14 peak force is higher at +10 and +15 %, lower at −10 and −15 %', () => {
    const level = run(model, 3).force
    for (const grade of [0.1, 0.15]) {
      expect(run(model, 3, { grade }).force).toBeGreaterThan(level)
      expect(run(model, 3, { grade: -grade }).force).toBeLessThan(level)
    }
  })
  test('V15 peak force from 3.33 to 4.17 m/s (published +9 % tibial strain a m/s)', () => {
    expectWithin(run(model, 4.17).force / run(model, 3.33).force, 1.03, 1.15)
  })
  test('V16 one subject from 2.6 to 4.0 m/s: peak ×1.102, impulse ×0.881', () => {
    expectWithin(run(model, 4.0).force / run(model, 2.6).force, 1.03, 1.22)
    expectWithin(impulse(run(model, 4.0)) / impulse(run(model, 2.6)), 0.8, 0.95)
  })
  test('V17 uneven ground running: energy +5 %, ankle work −22 %', () => {
    expectWithin(SURFACE_FACTORS.trail.run[profile].muscle, 0.9, 1.1)
  })
  test('V18 cadence up 7 % (published +4 %)', () => {
    expectWithin(expectedRunCadence(model, 3, 0.07) / expectedRunCadence(model, 3, 0), 1.02, 1.06)
  })
  test('V19 damage from 45 to 54 % of strength by S = 101.3 − 14.8·log10 N, within 1 %', () => {
    const damage = (force: number): number => {
      const step = Object.assign(newGaitStep(), { levelForce: force, muscleTime: 1, tendonTime: 1 })
      fillDose(model, step)
      return step.dose[DOSE.tendon]!
    }
    expectWithin(damage(1.2) / damage(1) / 10 ** ((54 - 45) / 14.8), 0.99, 1.01)
  })
  test('V20 energy cost at +45 % within two standard deviations of the measurement', () => {
    expectWithin(energyCost(ENERGY_COST.run, 0.45), 18.93 - 2 * 1.74, 18.93 + 2 * 1.74)
    expectWithin(energyCost(ENERGY_COST.walk, 0.45), 17.33 - 2 * 1.11, 17.33 + 2 * 1.11)
  })
  test('V21 Achilles force cycling, 75 kg at 2.7 W/kg and 90 rpm, in newton', () => {
    const stroke = { wattsPerKg: 2.7, cadenceRpm: 90, standing: false, mostForce: 9, force: 0, muscle: 0, tendon: 0 }
    pedalStroke(model, stroke)
    expectWithin(stroke.force * constants.achillesForce * 75 * 9.81, 489, 661)
  })
  test('V22 a kilometre walked against one run', () => {
    expectWithin(kilometre(profile, 1.39, { kind: 'walk' }).calfKm, 0.2, 0.6)
  })
  test('V23 no more force above 7 m/s', () => {
    expect(run(model, 8).force / run(model, 7).force).toBeLessThanOrEqual(1)
  })
  test.each([1.5, 1.75, 2.0])('V24 a kilometre at 10 km/h on flat road is 1 calf-km at %f m tall', (heightM) => {
    expectWithin(kilometre(profile, 10 / 3.6, { heightM }).calfKm, 0.999, 1.001)
  })
})
