import { describe, expect, it } from 'vitest'
import { type CivilDay, formatCivilDay } from '../../analysis/model/civil-day.ts'
import { findGaps } from '../../analysis/model/find-gaps.ts'
import type { GapAnswer } from '../../analysis/model/gap.ts'
import type { RiskPhases } from '../../analysis/model/risk-phases.ts'
import { PLAIN_ROOM } from '../../analysis/plan/plain-room.ts'
import { room } from '../../analysis/plan/room.ts'
import { alertLife, type LifeSettings, type SentPush, type StoredLife } from '../../analysis/risk/alert-life.ts'
import { judgeDays } from '../../analysis/risk/judge-days.ts'
import { NO_PHASES } from '../../analysis/risk/no-phases.ts'
import { baseWeeks } from '../support/base-weeks.ts'
import { noisyWeeks } from '../support/noisy-weeks.ts'
import { MONDAY, type SeriesParts, seriesOf } from '../support/series-of.ts'

/**
 * The named situations once more, lived day by day: every evening at six the diary up to that day is judged and what is
 * said of it stored, so that what is really told comes out, and what becomes of it.
 */
const BASE = 16
const START = BASE * 7
const rest = (days: number): number[] => new Array<number>(days).fill(0)

interface Lived {
  readonly parts?: SeriesParts
  readonly settings?: Partial<LifeSettings>
  /** What is known on a day. */
  readonly phases?: (today: CivilDay) => RiskPhases
  /** Day on which all days before it came in at once. */
  readonly importedOn?: number
}

function live(
  loads: readonly number[],
  from: number,
  { parts = {}, settings = {}, phases, importedOn = 0 }: Lived = {},
) {
  const stored = new Map<string, StoredLife>()
  const sent: SentPush[] = []
  const told: string[] = []
  for (let index = from; index < loads.length; index++) {
    const today = MONDAY + index
    const series = seriesOf(loads.slice(0, index + 1), parts)
    const findings = judgeDays(series, phases?.(today) ?? NO_PHASES).map((finding) => {
      const { rule, day } = finding
      const cameIn = Math.max(day, MONDAY + importedOn)
      return { ...finding, key: `${rule}:${formatCivilDay(day)}`, isNews: cameIn - day <= 2 && day >= MONDAY + from }
    })
    const now = today * 86_400 + 18 * 3600
    const clock = { quietFromMinute: 1260, quietToMinute: 420, offsetAt: () => 0 }
    const all = { snoozes: [], overloads: [], isSafetyActive: false, ...clock, ...settings }
    const outcome = alertLife({ findings, stored: [...stored.values()], settings: all, sent, now })
    for (const { key, finding, state, settledTier } of outcome.changes) {
      stored.set(key, { ...(finding ?? stored.get(key)!), key, state, settledTier })
    }
    for (const { key, kind, alerts, when, via, tier } of outcome.messages) {
      if (via === 'push') sent.push({ key, kind, alerts, when })
      told.push(`+${index - from} ${via} ${tier} ${alerts.map((alert) => alert.split(':')[0]).join(' ')}`)
    }
  }
  return { told, states: [...stored.values()].map(({ rule, state }) => `${rule} ${state}`) }
}

/** A diary with one long gap, as it is known on each day, and what was answered on day `answeredOn`. */
function gapPhases(loads: readonly number[], answer: GapAnswer | null, answeredOn: number) {
  return (today: CivilDay): RiskPhases => {
    const days = loads.flatMap((load, day) => (load > 0 && MONDAY + day <= today ? [MONDAY + day] : []))
    const answers = answer !== null && today >= MONDAY + answeredOn ? [{ afterDay: MONDAY + START - 1, answer }] : []
    const gaps = findGaps(days, today, answers)
    return { ...NO_PHASES, unrecorded: gaps.filter((gap) => gap.answer === null || gap.answer === 'trained') }
  }
}

describe('what the runner hears', () => {
  it('1: nothing of steady training', () => {
    expect(live(noisyWeeks(26), 70)).toEqual({ told: [], states: [] })
  })

  it('3: one push on the first day at the beach, the rest with Monday’s digest, and it runs out', () => {
    const holiday = [10.8, 3.5, 0, 10.8, 4.9, 7.2, 14.4, 0, 10.8, 3.5, 10.8, 0, 10.8, 16.2]
    const loads = [...noisyWeeks(BASE), ...holiday, ...baseWeeks(4)]
    const { told, states } = live(loads, START, { parts: { sand: [...rest(START), ...holiday] } })
    expect(told).toEqual(['+0 push high S2 W1', '+3 digest caution S2w W1'])
    expect(states).toEqual(['S2 expired', 'W1 resolved', 'S2w expired', 'W1 resolved', 'S1 expired'])
  })

  it('4: a push for the first runs back, and the weeks in the digest', () => {
    const { told } = live([...noisyWeeks(BASE), ...rest(28), ...baseWeeks(3)], START + 28)
    expect(told).toEqual(['+6 push high B1w B1', '+13 digest caution B1w', '+20 digest caution B1w'])
  })

  it('5: nothing of a race that was planned, though it is recorded', () => {
    const week = [0, 9, 0, 12, 0, 9, 28]
    const race = START + 6
    const loads = [...noisyWeeks(BASE, week), 0, 6, 0, 6, 0, 3, 42.2]
    expect(live(loads, START).told).toEqual(['+6 push caution S1'])
    const planned = live(loads, START, { settings: { overloads: [{ from: MONDAY + race, to: MONDAY + race }] } })
    expect(planned).toEqual({ told: [], states: ['S1 new'] })
  })

  it('6: one message for the ultra, under the highest tier', () => {
    const week = [0, 10, 8, 12, 0, 10, 26]
    expect(live([...noisyWeeks(BASE, week), 0, 8, 0, 6, 0, 0, 100], START).told).toEqual(['+6 push high S1 W1'])
  })

  it('7: a hill block in the digest but for its long run', () => {
    const flat = noisyWeeks(BASE)
    const hills = [0, 4, 0, 5, 0, 3, 8]
    const loads = [...flat.map((load) => load * 1.05), ...baseWeeks(4).map((load, day) => load + hills[day % 7]!)]
    const climb = [...flat.map((load) => load * 0.05), ...baseWeeks(4, 1, hills)]
    expect(live(loads, START, { parts: { climb } }).told).toEqual([
      '+1 digest caution S3',
      '+3 digest notice W1',
      '+6 push caution S1 W1 S3',
      '+19 digest caution T1',
    ])
  })

  it('9: nothing of three years that come in at once', () => {
    const loads = [...noisyWeeks(BASE), 0, 6, 0, 8, 0, 6, 30]
    const { told, states } = live(loads, loads.length - 1, { importedOn: loads.length + 10 })
    expect(told).toEqual([])
    expect(new Set(states)).toEqual(new Set(['S1 past', 'W1 past']))
  })

  it('12: a notice only in the app, a caution and more aloud', () => {
    const hear = (factor: number) => {
      const loads = baseWeeks(BASE + 1)
      loads[START + 6]! *= factor
      return live(loads, START).told
    }
    expect(hear(1.08)).toEqual([])
    expect(hear(1.15)).toEqual([])
    expect(hear(1.4)).toEqual(['+6 push caution S1 W1'])
    expect(hear(2.1)).toEqual(['+6 push high S1 W1'])
  })

  it('14: of a leap to 41 km only that the file should be looked at', () => {
    const loads = noisyWeeks(BASE + 1).with(START + 6, 41)
    const phases = () => ({ ...NO_PHASES, doubtful: [MONDAY + START + 6] })
    expect(live(loads, START).told).toEqual(['+6 push high S1 W1'])
    expect(live(loads, START, { phases })).toEqual({ told: [], states: ['D2 new'] })
  })
})

describe('8: three weeks that are missing', () => {
  const loads = [...noisyWeeks(BASE), ...rest(21), ...baseWeeks(3)]
  const lived = (answer: GapAnswer | null, answeredOn = START + 11) =>
    live(loads, START, { phases: gapPhases(loads, answer, answeredOn) })

  it('nobody answered: nothing is told, and the room is careful', () => {
    expect(lived(null)).toEqual({ told: [], states: [] })
    const careful = room(seriesOf(loads), MONDAY + START + 22, { ...PLAIN_ROOM, gap: 'unknown' })
    expect(careful).toMatchObject({ familiar: 9, stretch: 10, gap: 'unknown', limitedBy: 'return' })
  })

  it.each<GapAnswer>(['rested', 'ill', 'injured'])('%s: as after a break', (answer) => {
    expect(lived(answer).told).toEqual(['+27 push high B1w B1', '+34 digest caution B1w', '+41 digest caution B1w'])
  })

  it('trained: nothing, and what was told before is withdrawn', () => {
    expect(lived('trained').told).toEqual([])
    const known = (today: CivilDay) =>
      gapPhases(loads, today < MONDAY + START + 30 ? 'rested' : 'trained', START + 11)(today)
    const { told, states } = live(loads, START, { phases: known })
    expect(told).toEqual(['+27 push high B1w B1'])
    expect(states).toEqual(['B1 withdrawn', 'B1w withdrawn'])
  })
})

describe('3: before the trip', () => {
  it('there is room for 0.8 km of sand, and none on the day after it', () => {
    const loads = noisyWeeks(BASE)
    const sandOn = (sand: readonly number[]) => {
      const days = [...loads, ...sand]
      const series = seriesOf(days, { sand: [...rest(START), ...sand] })
      return room(series, MONDAY + days.length).sand / 1.8
    }
    expect(sandOn([])).toBeCloseTo(0.8, 1)
    expect(sandOn([1.5])).toBe(0)
  })
})
