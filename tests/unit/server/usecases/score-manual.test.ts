import { describe, expect, it } from 'vitest'
import { parseSegment } from '../../../../analysis/load/parse-segment.ts'
import { scoreSegment } from '../../../../analysis/load/score-segment.ts'
import { NOTHING_SAID } from '../../../../analysis/model/nothing-said.ts'
import { scoreManual } from '../../../../server/usecases/score-manual.ts'
import { NO_SHOES } from '../../../support/no-shoes.ts'

const context = {
  shoes: NO_SHOES,
  homeClock: 'UTC',
  settings: [
    { validFrom: 0, heightM: 1.75, massKg: Number.NaN, profile: 'weighted' as const, sand: 'dry' as const },
    { validFrom: 20_500, heightM: 1.75, massKg: 70, profile: 'evidence' as const, sand: 'dry' as const },
  ],
}
// Day 20 500 is 2026-02-16.
const entry = { date: '2026-02-15', sport: 'running', distanceMetres: 10_000, durationSeconds: 3600 }

describe('an entry by hand', () => {
  it('is scored with the settings of its own day', () => {
    expect(scoreManual(entry, NOTHING_SAID, context).summary.load.profile).toBe('weighted')
    const later = scoreManual({ ...entry, date: '2026-02-16' }, NOTHING_SAID, context)
    expect(later.summary.load.profile).toBe('evidence')
    expect(later.provenance.massKg).toBe(70)
  })

  it('adds up: its causes are its load', () => {
    const { load } = scoreManual({ ...entry, ascentMetres: 400, surface: 'trail' }, NOTHING_SAID, context).summary
    const { flat, climb, sand, ground, treadmill, shoes } = load.causes
    expect(flat + climb + sand + ground + treadmill + shoes).toBeCloseTo(load.calfKm, 9)
    expect(load.climbCalfKm).toBe(climb)
  })

  it('does not gain by its descent: a hilly way costs no less than a flat one', () => {
    const flat = scoreManual(entry, NOTHING_SAID, context).summary.load.calfKm
    const hilly = scoreManual({ ...entry, ascentMetres: 300 }, NOTHING_SAID, context).summary.load.calfKm
    expect(hilly).toBeGreaterThan(flat)
  })

  it('on a treadmill goes at its incline from start to end, up or down, as one segment does', () => {
    const belt = { ...entry, surface: 'treadmill' as const }
    for (const grade of [0.06, 0, -0.02]) {
      const { activity, load } = scoreManual({ ...belt, grade }, NOTHING_SAID, context).summary
      const segment = parseSegment({
        kind: 'run',
        distanceM: 10_000,
        speedMps: 10_000 / 3600,
        grade,
        surface: 'treadmill',
      })
      expect(load.calfKm).toBe(segment.ok && scoreSegment(segment.value, 'weighted').calfKm)
      expect(activity.ascentMetres).toBe(grade > 0 ? 600 : 0)
      expect(activity.descentMetres).toBe(grade < 0 ? 200 : 0)
    }
  })

  it('of no distance is no load, and says nothing is known of steps and cadence', () => {
    const { activity, load } = scoreManual({ ...entry, distanceMetres: 0 }, NOTHING_SAID, context).summary
    expect(load.calfKm).toBe(0)
    expect(activity).toMatchObject({ steps: null, meanCadenceSpm: null, ascentMetres: null, metresBySurface: {} })
  })

  it('follows what the athlete says of it later', () => {
    const said = { ...NOTHING_SAID, sport: 'walking', surface: 'wet_sand' as const }
    const { activity, load } = scoreManual(entry, said, context).summary
    expect(activity).toMatchObject({ sport: 'walking', surfaceSource: 'set', metresBySurface: { wet_sand: 10_000 } })
    expect(load.sandCalfKm).toBe(load.calfKm)
    const odd = scoreManual(entry, { ...NOTHING_SAID, sport: 'kayaking' }, context)
    expect([odd.scored, odd.family, odd.summary.load.calfKm]).toEqual([false, 'other', 0])
    expect(odd.summary.issues.map((issue) => issue.id)).toContain('not-scored')
  })

  it('is scored in the shoes said of it, else in those usual in its sport', () => {
    const plated = { kind: 'plated', dropMillimetres: Number.NaN } as const
    const shoes = {
      all: new Map([['bare', { kind: 'minimal', dropMillimetres: 0 } as const]]),
      usual: [{ sport: 'running', validFrom: 0, shoe: plated }],
    }
    const shoesIn = (said: object) =>
      scoreManual({ ...entry, ...said }, NOTHING_SAID, { ...context, shoes }).summary.load
    const plain = scoreManual(entry, NOTHING_SAID, context).summary.load
    // A steady run on the level: a plate adds 2 % to the force, and the shoe's part is all the difference.
    const { calfKm, causes } = shoesIn({})
    expect(causes.shoes).toBeCloseTo(calfKm - plain.calfKm, 9)
    expect(calfKm).toBeGreaterThan(plain.calfKm)
    expect(shoesIn({ shoeId: 'bare' }).calfKm).toBeGreaterThan(calfKm)
    expect(shoesIn({ sport: 'walking' }).causes.shoes).toBe(0)
  })
})
