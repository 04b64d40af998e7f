import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CarefulPhase } from '../../analysis/model/careful-phase.ts'
import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { RiskPhases } from '../../analysis/model/risk-phases.ts'
import { PLAIN_ROOM } from '../../analysis/plan/plain-room.ts'
import { room } from '../../analysis/plan/room.ts'
import { alertLife, type LifeFinding, type SentPush, type StoredLife } from '../../analysis/risk/alert-life.ts'
import { judgeDays } from '../../analysis/risk/judge-days.ts'
import { NO_PHASES } from '../../analysis/risk/no-phases.ts'
import { randomAthlete } from '../support/random-athlete.ts'
import { randomNumbers } from '../support/random-numbers.ts'
import { MONDAY, seriesOf } from '../support/series-of.ts'

const RUNS = { seed: 20_251_221, numRuns: 500 }
const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 })
const CLOCK = { quietFromMinute: 1260, quietToMinute: 420, offsetAt: () => 3600 }
const SETTINGS = { snoozes: [], overloads: [], isSafetyActive: false, ...CLOCK }

function findingsOf(seed: number, days: number, phases: RiskPhases = NO_PHASES): LifeFinding[] {
  const { loads, climb, sand } = randomAthlete(seed)
  return judgeDays(seriesOf(loads.slice(0, days), { climb, sand }), phases).map((finding) => {
    return { ...finding, key: `${finding.rule}:${formatCivilDay(finding.day)}`, isNews: true }
  })
}

/** Lives a diary evening by evening; what was told and when, and what is stored at the end. */
function live(seed: number, from: number, through: number) {
  const stored = new Map<string, StoredLife>()
  const sent: SentPush[] = []
  const keys: string[] = []
  for (let day = from; day <= through; day++) {
    const findings = findingsOf(seed, day + 1).filter((finding) => finding.day >= MONDAY + from)
    const now = (MONDAY + day) * 86_400 + 19 * 3600
    const input = { findings, stored: [...stored.values()], settings: SETTINGS, sent, now }
    const outcome = alertLife(input)
    for (const { key, finding, state, settledTier } of outcome.changes) {
      stored.set(key, { ...(finding ?? stored.get(key)!), key, state, settledTier })
    }
    for (const message of outcome.messages) {
      keys.push(message.key)
      if (message.via === 'push') sent.push(message)
    }
    expect(alertLife({ ...input, stored: [...stored.values()] })).toEqual({ changes: [], messages: [], cancelled: [] })
  }
  return { stored: [...stored.values()], sent, keys }
}

describe('the life of alerts, lived day by day', () => {
  it('tells nothing twice, keeps to its caps, and judging twice changes nothing', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 60, max: 270 }), (seed, from) => {
        const { keys, sent } = live(seed, from, from + 28)
        expect(new Set(keys).size).toBe(keys.length)
        const days = sent.map(({ when }) => Math.floor((when + 3600) / 86_400))
        expect(new Set(days).size).toBe(days.length)
        for (const day of days) expect(days.filter((other) => other > day - 7 && other <= day).length).toBeLessThan(4)
        for (const { when } of sent) {
          const hour = ((when + 3600) % 86_400) / 3600
          expect(hour).toBeGreaterThanOrEqual(7)
          expect(hour).toBeLessThan(21)
        }
      }),
      RUNS,
    )
  }, 240_000)

  it('ends with the alerts of the whole history, each in a state of its own', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const now = (MONDAY + 300) * 86_400
        const findings = findingsOf(seed, 300)
        const { changes, messages } = alertLife({ findings, stored: [], settings: SETTINGS, sent: [], now })
        expect(new Set(changes.map(({ key }) => key))).toEqual(new Set(findings.map(({ key }) => key)))
        for (const { finding, state } of changes) {
          expect(state === 'expired' || state === 'resolved').toBe(finding!.endedOn <= MONDAY + 300)
        }
        const told = new Set(messages.flatMap(({ alerts }) => alerts))
        for (const { key, state } of changes) if (told.has(key)) expect(state).toBe('sent')
      }),
      RUNS,
    )
  })
})

describe('a gap that nobody told of', () => {
  it('raises nothing of its own, whatever the diary: at most what would be said had it been trained', () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.integer({ min: 60, max: 200 }),
        fc.integer({ min: 10, max: 80 }),
        (seed, from, length) => {
          const { loads } = randomAthlete(seed)
          const gap = { from: MONDAY + from, to: MONDAY + from + length - 1 }
          const empty = loads.map((load, day) => (day >= from && day < from + length ? 0 : load))
          const said = judgeDays(seriesOf(empty), { ...NO_PHASES, unrecorded: [gap] })
          for (const { day } of said) expect(day < gap.from || day > gap.to).toBe(true)
          const before = judgeDays(seriesOf(loads.slice(0, from)), NO_PHASES)
          expect(said.filter(({ day }) => day < gap.from).map(({ rule, day }) => `${rule} ${day}`)).toEqual(
            before.map(({ rule, day }) => `${rule} ${day}`),
          )
        },
      ),
      RUNS,
    )
  })
})

// Of sessions only: the room is measured against the best week as it stands on the day, and when that week leaves the 35
// days before the next six are over, W1's tighter limits can still be met.
describe('whoever keeps to the room after an injury', () => {
  it('hears no caution of B2 and of no session in the eight weeks', () => {
    fc.assert(
      fc.property(anySeed, fc.boolean(), (seed, isStretch) => {
        const random = randomNumbers(seed)
        const habit = Array.from({ length: 7 }, () => (random.uniform() < 0.55 ? 4 + 12 * random.uniform() : 0)).with(
          6,
          16,
        )
        const loads = Array.from({ length: 17 * 7 }, (_, day) => habit[day % 7]! * (1 + 0.1 * random.normal()))
        const start = loads.length
        const careful: CarefulPhase[] = [{ from: MONDAY + start, to: MONDAY + start + 55, easedFrom: Number.NaN }]
        for (let day = start; day < start + 56; day++) {
          const { familiar, stretch } = room(seriesOf(loads), MONDAY + day, { ...PLAIN_ROOM, careful })
          loads.push(random.uniform() < 0.5 ? (isStretch ? stretch : familiar) : 0)
        }
        const loud = judgeDays(seriesOf(loads), { ...NO_PHASES, careful }).filter(
          ({ day, rule, tier }) =>
            day >= MONDAY + start && tier !== 'notice' && ['B2', 'S1', 'S2', 'S3', 'B1'].includes(rule),
        )
        expect(loud).toEqual([])
      }),
      RUNS,
    )
  }, 240_000)
})
