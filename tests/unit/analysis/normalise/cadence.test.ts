import { describe, expect, it } from 'vitest'
import { type CadenceInput, readCadence } from '../../../../analysis/normalise/cadence.ts'

const _ = Number.NaN

function read(recorded: number[], speed: number | number[], known: Partial<CadenceInput> = {}) {
  return readCadence({
    family: 'foot',
    sport: 'running',
    format: 'fit',
    recorded: Float64Array.from(recorded),
    speed: Float64Array.from(recorded, (_v, i) => (typeof speed === 'number' ? speed : speed[i]!)),
    said: null,
    ...known,
  })
}

describe('readCadence', () => {
  it('doubles what a FIT counts per leg, without a word', () => {
    expect(read([82, 83.5, _], 2.8)).toMatchObject({ unit: 'per-leg', issues: [] })
    expect([...read([82, 83.5, _], 2.8).perMinute]).toEqual([164, 167, _])
  })

  it('doubles GPX and TCX too, and says so', () => {
    expect(read([82], 2.8, { format: 'gpx' }).issues).toMatchObject([{ id: 'cadence-doubled' }])
    expect([...read([82], 2.8, { format: 'tcx' }).perMinute]).toEqual([164])
  })

  it('takes a running median over 120 for steps, in every format', () => {
    const counted = read([120, 121, 165], 2.8)
    expect([...counted.perMinute]).toEqual([120, 121, 165])
    expect(counted).toMatchObject({ unit: 'steps', issues: [{ id: 'cadence-steps' }] })
    expect(read([120, 120, 165], 2.8).unit).toBe('per-leg')
  })

  it('takes a walking median over 85 for steps', () => {
    expect(read([86, 110, 112], 1.3, { sport: 'walking' }).unit).toBe('steps')
    expect(read([55, 85, 112], 1.3, { sport: 'walking' }).unit).toBe('per-leg')
  })

  it('measures walkers within a run by walking, and runners within a walk by running', () => {
    // A run that was walked at 112 steps a minute; a walk that was run at 84 a leg.
    expect(read([112, 112, 112], 1.2).unit).toBe('steps')
    expect(read([84, 84, 87], 2.5, { sport: 'walking' }).unit).toBe('per-leg')
    // A slow jog at 86 a leg is no walk at 86 steps.
    expect(read([86, 86, 87], 1.8).unit).toBe('per-leg')
  })

  it('goes by the gait that has more of the file, and leaves standing and zeros out', () => {
    const walkingMost = read([164, 110, 110, 110], [2.8, 1.2, 1.2, 1.2])
    expect(walkingMost.unit).toBe('steps')
    expect(read([164, 164, 0, 0, 0, 20, 20, 20], [2.8, 2.8, 2.8, 2.8, 2.8, 0.1, 0.1, 0.1]).unit).toBe('steps')
  })

  it('goes by the sport where no speed is known', () => {
    expect(read([84, 85], _).unit).toBe('per-leg')
    expect(read([168], _).unit).toBe('steps')
    expect(read([110], _, { sport: 'hiking' }).unit).toBe('steps')
  })

  it('does what the athlete said', () => {
    expect([...read([82], 2.8, { said: 'steps' }).perMinute]).toEqual([82])
    expect([...read([140], 2.8, { said: 'per-leg' }).perMinute]).toEqual([280])
    expect(read([82], 2.8, { said: 'steps' }).issues).toMatchObject([{ id: 'cadence-set' }])
  })

  it('leaves revolutions of a ride and strokes of a swim alone', () => {
    expect(read([90, 0], 8, { family: 'ride', sport: 'cycling' })).toMatchObject({ unit: 'rpm', issues: [] })
    expect([...read([90, 0], 8, { family: 'ride' }).perMinute]).toEqual([90, 0])
    expect([...read([30], 1, { family: 'other' }).perMinute]).toEqual([30])
  })

  it('doubles on stairs', () => {
    expect([...read([48], _, { family: 'stairs', sport: 'stair_climbing' }).perMinute]).toEqual([96])
  })

  it('takes a zero while moving for a missed count, but not while standing', () => {
    const counted = read([82, 0, 0], [2.8, 2.8, 0.1])
    expect([...counted.perMinute]).toEqual([164, _, 0])
    expect(counted.issues).toMatchObject([{ id: 'cadence-dropouts', count: 1 }])
  })

  it('leaves out what nobody can step', () => {
    const counted = read([82, 82, 82, 151, 150], 2.8)
    expect([...counted.perMinute]).toEqual([164, 164, 164, _, 300])
    expect(counted.issues).toMatchObject([{ id: 'cadence-impossible', count: 1 }])
  })

  it('leaves out what nobody can pedal, or one false value would be the load of a season', () => {
    const turned = read([90, 301, 1e300], 8, { family: 'ride', sport: 'cycling' })
    expect([...turned.perMinute]).toEqual([90, _, _])
    expect(turned).toMatchObject({ unit: 'rpm', issues: [{ id: 'cadence-impossible', count: 2 }] })
  })

  it('has no unit without any cadence', () => {
    expect(read([_, _], 2.8)).toMatchObject({ unit: 'none', issues: [] })
    expect(read([], 2.8).unit).toBe('none')
  })
})
