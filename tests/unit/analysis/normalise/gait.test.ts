import { describe, expect, it } from 'vitest'
import { GAIT } from '../../../../analysis/model/activity.ts'
import type { SportFamily } from '../../../../analysis/model/sport.ts'
import { gaitOf } from '../../../../analysis/normalise/gait.ts'

const _ = Number.NaN
const NAMES = Object.keys(GAIT)

/** Runs of [seconds, speed, cadence]; the gait of each second, shortened to runs of the same. */
function gaits(stretches: [seconds: number, speed: number, cadence: number][], family: SportFamily = 'foot') {
  const rows = stretches.flatMap(([seconds, speed, cadence]) => new Array(seconds).fill([speed, cadence]))
  const gait = gaitOf({
    family,
    seconds: new Float64Array(rows.length).fill(1),
    speed: Float64Array.from(rows, ([speed]) => speed),
    cadence: Float64Array.from(rows, ([, cadence]) => cadence),
  })
  const runs: [string, number][] = []
  for (const code of gait) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last[0] === NAMES[code]) last[1]++
    else runs.push([NAMES[code]!, 1])
  }
  return runs
}

describe('gaitOf on foot', () => {
  it('is running from 140 steps a minute and 1.3 m/s on', () => {
    expect(gaits([[20, 1.3, 140]])).toEqual([['run', 20]])
    expect(gaits([[20, 1.3, 139]])).toEqual([['walk', 20]])
    expect(gaits([[20, 1.29, 170]])).toEqual([['walk', 20]])
  })

  it('is running at 2.5 m/s whatever the cadence says', () => {
    expect(gaits([[20, 3.3, 136]])).toEqual([['run', 20]])
    expect(gaits([[20, 2.5, 110]])).toEqual([['run', 20]])
    expect(gaits([[20, 2.5, 0]])).toEqual([['run', 20]])
    expect(gaits([[20, 2.49, 139]])).toEqual([['walk', 20]])
  })

  it('goes by speed without a cadence: 2.0 m/s', () => {
    expect(gaits([[20, 2, _]])).toEqual([['run', 20]])
    expect(gaits([[20, 1.99, _]])).toEqual([['walk', 20]])
  })

  it('goes by cadence without a speed', () => {
    expect(gaits([[20, _, 165]])).toEqual([['run', 20]])
    expect(gaits([[20, _, 120]])).toEqual([['walk', 20]])
    expect(gaits([[20, _, 0]])).toEqual([['still', 20]])
    expect(gaits([[20, _, _]])).toEqual([['still', 20]])
  })

  it('is standing under 0.4 m/s without steps, at once', () => {
    expect(
      gaits([
        [20, 3, 165],
        [3, 0.39, 0],
        [3, 0.2, _],
        [20, 3, 165],
      ]),
    ).toEqual([
      ['run', 20],
      ['still', 6],
      ['run', 20],
    ])
    expect(gaits([[20, 0.4, _]])).toEqual([['walk', 20]])
    expect(gaits([[20, 0.1, 60]])).toEqual([['walk', 20]])
  })

  it('changes only when the change lasts ten seconds', () => {
    expect(
      gaits([
        [30, 3, 165],
        [9, 1.4, 110],
        [30, 3, 165],
        [10, 1.4, 110],
        [30, 3, 165],
      ]),
    ).toEqual([
      ['run', 69],
      ['walk', 10],
      ['run', 30],
    ])
  })

  it('counts the ten seconds through a short stop', () => {
    expect(
      gaits([
        [30, 3, 165],
        [6, 1.4, 110],
        [4, 0, 0],
        [6, 1.4, 110],
      ]),
    ).toEqual([
      ['run', 30],
      ['walk', 6],
      ['still', 4],
      ['walk', 6],
    ])
  })

  it('gives a change at the end that does not last back', () => {
    expect(
      gaits([
        [30, 3, 165],
        [5, 1.4, 110],
      ]),
    ).toEqual([['run', 35]])
  })

  it('starts with the first gait that lasts, else with the one that has more', () => {
    expect(
      gaits([
        [5, 1.4, 110],
        [30, 3, 165],
      ]),
    ).toEqual([['run', 35]])
    expect(
      gaits([
        [3, 1.4, 110],
        [4, 3, 165],
      ]),
    ).toEqual([['run', 7]])
  })

  it('measures the ten seconds in recorded time, however many samples they are', () => {
    const gait = gaitOf({
      family: 'foot',
      seconds: Float64Array.of(0, 10, 6, 10, 12, 10),
      speed: Float64Array.of(3, 3, 1, 3, 1, 3),
      cadence: new Float64Array(6).fill(_),
    })
    expect([...gait].map((code) => NAMES[code])).toEqual(['run', 'run', 'run', 'run', 'walk', 'run'])
  })

  it('is nothing on foot at the speed of a car', () => {
    expect(gaits([[20, 15, _]])).toEqual([['other', 20]])
  })
})

describe('gaitOf elsewhere', () => {
  it('rides while the crank turns or the wheels do', () => {
    expect(
      gaits(
        [
          [5, 0, 90],
          [5, 8, 0],
          [5, _, _],
          [5, 0, 0],
        ],
        'ride',
      ),
    ).toEqual([
      ['ride', 10],
      ['still', 10],
    ])
  })

  it('climbs stairs while there are steps', () => {
    expect(
      gaits(
        [
          [5, _, 90],
          [5, _, 0],
        ],
        'stairs',
      ),
    ).toEqual([
      ['stairs', 5],
      ['still', 5],
    ])
  })

  it('does not judge other sports and transitions', () => {
    expect(gaits([[5, 3, 165]], 'other')).toEqual([['other', 5]])
    expect(gaits([[5, 3, 165]], 'transition')).toEqual([['other', 5]])
    expect(gaits([], 'foot')).toEqual([])
  })
})
