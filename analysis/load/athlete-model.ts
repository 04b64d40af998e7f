import type { Profile } from '../model/profile.ts'
import { SURFACES } from '../model/surface.ts'
import type { Coefficient } from './coefficient.ts'
import { type CoefficientId, LOAD_MODEL } from './load-model.ts'
import { SURFACE_FACTORS } from './surface-factors.ts'

/** The load model made ready for one athlete and profile: constants as plain numbers, the ground by surface code. */
export interface AthleteModel {
  readonly constants: Readonly<Record<CoefficientId, number>>
  readonly heightM: number
  /** C_REF(h): steps per minute expected at the reference speed. */
  readonly levelCadence: number
  /** t_ref: contact time at the reference speed, s. */
  readonly referenceContact: number
  /** Natural logarithm of `contactA`. */
  readonly logContactA: number
  /** D_ref(h): step time over contact time at the reference. */
  readonly referenceDuty: number
  /** N_ref(h): the athlete's own steps in one reference kilometre. */
  readonly referenceSteps: number
  /** Indexed by surface code. */
  readonly runMuscle: Float64Array
  readonly runTendon: Float64Array
  readonly walkMuscle: Float64Array
  readonly walkTendon: Float64Array
  readonly sand: Uint8Array
}

/** The ready model of an athlete `heightM` tall. Made once an activity; nothing in it changes from sample to sample. */
export function athleteModel(profile: Profile, heightM: number): AthleteModel {
  const k = constantsOf(profile)
  const levelCadence = k.referenceCadence - k.cadencePerHeight * (heightM - k.referenceHeight)
  const referenceContact = k.contactA * k.referenceSpeed ** k.contactB
  const factors = SURFACES.map((surface) => SURFACE_FACTORS[surface])
  return {
    constants: k,
    heightM,
    levelCadence,
    referenceContact,
    logContactA: Math.log(k.contactA),
    referenceDuty: 60 / levelCadence / referenceContact,
    referenceSteps: (levelCadence / 60 / k.referenceSpeed) * 1000,
    runMuscle: Float64Array.from(factors, (factor) => factor.run[profile].muscle),
    runTendon: Float64Array.from(factors, (factor) => factor.run[profile].tendon),
    walkMuscle: Float64Array.from(factors, (factor) => factor.walk[profile].muscle),
    walkTendon: Float64Array.from(factors, (factor) => factor.walk[profile].tendon),
    sand: Uint8Array.from(factors, (factor) => (factor.sand ? 1 : 0)),
  }
}

function constantsOf(profile: Profile): Record<CoefficientId, number> {
  const entries = Object.entries<Coefficient>(LOAD_MODEL).map(([id, { value, evidenceValue }]) => [
    id,
    profile === 'evidence' ? (evidenceValue ?? value) : value,
  ])
  return Object.fromEntries(entries) as Record<CoefficientId, number>
}
