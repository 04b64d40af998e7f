import { expect, test } from 'vitest'
import { athleteModel } from '../../../../analysis/load/athlete-model.ts'
import { DOSE, type GaitStep, newGaitStep } from '../../../../analysis/load/gait-step.ts'
import { runStep } from '../../../../analysis/load/run-step.ts'
import type { Profile } from '../../../../analysis/model/profile.ts'
import { SURFACES } from '../../../../analysis/model/surface.ts'

const REFERENCE = 10 / 3.6

function run(inputs: Partial<GaitStep>, profile: Profile = 'weighted', heightM = 1.75): GaitStep {
  const step = Object.assign(newGaitStep(), { speed: REFERENCE }, inputs)
  runStep(athleteModel(profile, heightM), step)
  return step
}

function causesOf({ dose }: GaitStep): number[] {
  return [...dose.slice(0, 6)]
}

const near = (values: readonly number[]): unknown[] => values.map((value) => expect.closeTo(value, 5))

test('a step of the reference run doses 1 and is wholly flat, at any height', () => {
  for (const heightM of [1.5, 1.75, 2]) {
    const step = run({}, 'weighted', heightM)
    expect([step.force, step.dose[DOSE.muscle], step.dose[DOSE.tendon]]).toEqual(near([1, 1, 1]))
    expect(causesOf(step)).toEqual(near([1, 0, 0, 0, 0, 0]))
  }
})

test('up 10 %: by hand', () => {
  // c_exp = 165·1.05 = 173.25, c_lev = 165, so x0 = 1 and τ = 1.
  // C_r(0.1) = 0.001554 − 0.00304 − 0.0433 + 0.463 + 1.95 + 3.6 = 5.968214; /3.6 = 1.657837
  // R = (1 + 1.5·0.657837)/1.05 = 1.892148        G = 1 + 0.8·0.1 = 1.08, T = exp(7·0.08) = 1.750673
  // l0 = 165/173.25 = 0.952381                    l1 = ½·1.892148 + ½·1.750673 = 1.821410
  const step = run({ grade: 0.1 })
  expect(step.takenCadence).toBeCloseTo(173.25, 9)
  expect([step.dose[DOSE.muscle], step.dose[DOSE.tendon]]).toEqual(near([1.892148, 1.750673]))
  expect(causesOf(step)).toEqual(near([0.952381, 0.86903, 0, 0, 0, 0]))
})

test('up 10 % in the evidence profile: by hand', () => {
  // R = (1 + 0.5·0.657837)/1.05 = 1.265637        G = 1.06, T = exp(0.42) = 1.521962
  const step = run({ grade: 0.1 }, 'evidence')
  expect([step.dose[DOSE.muscle], step.dose[DOSE.tendon]]).toEqual(near([1.265637, 1.521962]))
})

test('down 10 %: the relief sits in flat, climb is 0', () => {
  // R = 0.90, G = 0.95, T = exp(−0.35) = 0.704688, l1 = ½·0.9 + ½·0.704688 = 0.802344
  expect(causesOf(run({ grade: -0.1 }))).toEqual(near([0.802344, 0, 0, 0, 0, 0]))
})

test('cadence 180 for 165: by hand', () => {
  // r = 1.090909, τ = r^−0.3 = 0.974234, x = ((165/180)/0.974234)^0.7 = 0.958261
  // M = x²·τ = 0.894604        T = exp(7·(−0.041739))·τ = 0.727400
  const step = run({ cadence: 180 })
  expect(step.force).toBeCloseTo(0.958261, 5)
  expect([step.dose[DOSE.muscle], step.dose[DOSE.tendon]]).toEqual(near([0.894604, 0.7274]))
})

test('measured contact of 0.25 s: by hand', () => {
  // t_ref = 0.56·2.7778^−0.7 = 0.273905, τ = 0.912725, x = (1/0.912725)^0.7 = 1.0660114
  // M = 1.13638·0.912725 = 1.037203        T = exp(0.4620798)·0.912725 = 1.448835
  const step = run({ contactTime: 0.25 })
  expect([step.force, step.dose[DOSE.muscle], step.dose[DOSE.tendon]]).toEqual(near([1.066011, 1.037203, 1.448835]))
})

test('measured contact is used up to 3 % of grade, up or down, and not beyond', () => {
  for (const grade of [0.03, -0.03]) {
    expect(run({ grade, contactTime: 0.25 }).force).not.toBe(run({ grade }).force)
  }
  for (const grade of [0.0301, -0.0301, 0.2]) {
    expect(run({ grade, contactTime: 0.25 }).force).toBe(run({ grade }).force)
  }
})

test('dry sand: the ground difference is sand, of any other soft ground it is ground', () => {
  // M = 1.6, T = 2.5: l2 = 2.05
  expect(causesOf(run({ surface: SURFACES.indexOf('dry_sand') }))).toEqual(near([1, 0, 1.05, 0, 0, 0]))
  // M = 1.2, T = 1.1: l2 = 1.15
  expect(causesOf(run({ surface: SURFACES.indexOf('mud') }))).toEqual(near([1, 0, 0, 0.15, 0, 0]))
})

test('treadmill: x = 1.03', () => {
  // M = 1.0609, T = exp(0.21) = 1.233678: l3 = 1.147289
  expect(causesOf(run({ surface: SURFACES.indexOf('treadmill') }))).toEqual(near([1, 0, 0, 0, 0.147289, 0]))
})

test('shoes are signed, and come on top of the treadmill', () => {
  // 1.02: M = 1.0404, T = exp(0.14) = 1.150274: +0.095337.  0.97: M = 0.9409, T = exp(−0.21) = 0.810584: −0.124258
  expect(causesOf(run({ shoeFactor: 1.02 }))).toEqual(near([1, 0, 0, 0, 0, 0.095337]))
  expect(causesOf(run({ shoeFactor: 0.97 }))).toEqual(near([1, 0, 0, 0, 0, -0.124258]))
  // x = 1.03·1.02 = 1.0506: M = 1.10376, T = exp(0.3542) = 1.425040: l4 = 1.264400, less 1.147289
  const both = run({ surface: SURFACES.indexOf('treadmill'), shoeFactor: 1.02 })
  expect(causesOf(both)).toEqual(near([1, 0, 0, 0, 0.147289, 0.117111]))
})

test('strike 1.05 works on force and contact time, and stays in flat', () => {
  // M = 1.05³ = 1.157625, T = exp(0.35)·1.05 = 1.490021: l0 = 1.323823
  expect(causesOf(run({ strikeFactor: 1.05 }))).toEqual(near([1.323823, 0, 0, 0, 0, 0]))
})

test('speed is clipped to 1.3..7 m/s and grade to ±35 %', () => {
  expect(run({ speed: 0.4 }).dose).toEqual(run({ speed: 1.3 }).dose)
  expect(run({ speed: 9 }).dose).toEqual(run({ speed: 7 }).dose)
  expect(run({ grade: 0.6 }).dose).toEqual(run({ grade: 0.35 }).dose)
  expect(run({ grade: -0.6 }).dose).toEqual(run({ grade: -0.35 }).dose)
})

test('a cadence of 0 or NaN is not recorded: the expected one is taken', () => {
  expect(run({ cadence: 0 }).takenCadence).toBe(165)
  expect(run({ cadence: Number.NaN }).takenCadence).toBe(165)
})

test('a pack is no running figure', () => {
  expect(run({ packFraction: 0.2 }).dose).toEqual(run({}).dose)
})

test('NaN speed or grade goes through to the dose', () => {
  expect(run({ speed: Number.NaN }).dose[DOSE.muscle]).toBeNaN()
  expect(run({ grade: Number.NaN }).dose[DOSE.tendon]).toBeNaN()
})
