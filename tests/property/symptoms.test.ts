import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAFETY_SIGNS, type SafetyLevel, type SafetySign } from '../../analysis/model/check-in.ts'
import type { Finding } from '../../analysis/model/risk.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import type { SymptomFinding } from '../../analysis/model/symptom-finding.ts'
import { evaluateRisk } from '../../analysis/risk/evaluate-risk.ts'
import { painFactor } from '../../analysis/symptoms/pain-factor.ts'
import { painFindings } from '../../analysis/symptoms/pain-rules.ts'
import { redFlags } from '../../analysis/symptoms/red-flags.ts'
import { safetyCourse } from '../../analysis/symptoms/safety-course.ts'
import { safetyEpisodes } from '../../analysis/symptoms/safety-episodes.ts'
import { randomAthlete } from '../support/random-athlete.ts'
import { randomCheckIns, randomSigns } from '../support/random-check-ins.ts'
import { type RandomNumbers, randomNumbers } from '../support/random-numbers.ts'
import { MONDAY, seriesOf } from '../support/series-of.ts'

const RUNS = { seed: 20_251_221, numRuns: 500 }
const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 })
const RANK: Record<SafetyLevel, number> = { E0: 4, E1b: 3, E1c: 3, E1: 2, E1a: 2, E1d: 2, E2: 1 }
const rank = (level: SafetyLevel | undefined) => (level === undefined ? 0 : RANK[level])

const HOUR = 3600
const START = MONDAY * 86_400
const DAYS = 60

/** Invented runners with their load findings, made once: 500 of them are asked several things. */
const ATHLETES = new Map<number, Diary>()

interface Diary {
  readonly checkIns: ReturnType<typeof randomCheckIns>
  readonly loads: readonly Finding[]
  readonly firstDay: number
}

/** The last 60 of 120 days of an invented runner, with what the load rules say of them. */
function diary(seed: number): Diary {
  const known = ATHLETES.get(seed)
  if (known !== undefined) return known
  const { loads, climb, sand } = randomAthlete(seed, 120)
  const firstDay = MONDAY + 60
  const made = {
    checkIns: randomCheckIns(seed, firstDay, DAYS),
    loads: evaluateRisk(seriesOf(loads, { climb, sand })),
    firstDay,
  }
  ATHLETES.set(seed, made)
  return made
}

/** Everything a finding holds, days counted from the first. */
function told(findings: readonly SymptomFinding[], firstDay: number): string[] {
  return findings.map((finding) =>
    JSON.stringify({ ...finding, day: finding.day - firstDay, until: finding.until - firstDay }),
  )
}

describe('red flags', () => {
  it('adding an answer never lowers the level', () => {
    fc.assert(
      fc.property(anySeed, fc.constantFrom(...SAFETY_SIGNS), (seed, added) => {
        const signs = randomSigns(randomNumbers(seed), 0.15)
        const [without] = redFlags(new Set(signs))
        const [withIt] = redFlags(new Set([...signs, added]))
        expect(rank(withIt)).toBeGreaterThanOrEqual(rank(without))
      }),
      RUNS,
    )
  })
})

function randomEvents(random: RandomNumbers, count: number): SafetyEvent[] {
  let at = START
  return Array.from({ length: count }, (): SafetyEvent => {
    at += 20 * HOUR * random.uniform()
    const signs: SafetySign[] = [
      ...randomSigns(random, 0.03),
      ...(random.uniform() < 0.6 ? (['calf_pain'] as const) : []),
    ]
    const which = random.uniform()
    if (which < 0.5) return { kind: 'ticked', at, signs: [...signs, 'at_rest'] }
    const isBetter = random.uniform() < 0.4 ? true : random.uniform() < 0.5 ? false : null
    if (which < 0.85) return { kind: 'answered', at, signs: random.uniform() < 0.7 ? [] : signs, isBetter }
    if (which < 0.92) return { kind: 'seen', at, day: Math.floor(at / 86_400), outcome: 'treated' }
    return { kind: 'mistake', at, signs: random.uniform() < 0.5 ? [] : signs }
  })
}

describe('the course of an episode', () => {
  it('rises by ticking and by time alone: only an end, a mistake, or E2 that is better ever lowers it', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomNumbers(seed)
        const events = randomEvents(random, 12)
        let before = 0
        let i = 0
        for (let at = START; at < START + 240 * HOUR; at += HOUR) {
          const lately: SafetyEvent[] = []
          while (i < events.length && events[i]!.at <= at) lately.push(events[i++]!)
          const now = rank(safetyCourse(events, at)?.level)
          const mayEnd = lately.some(({ kind }) => kind === 'seen' || kind === 'mistake')
          if (!mayEnd && before > 1) expect(now).toBeGreaterThanOrEqual(before)
          before = now
        }
      }),
      RUNS,
    )
  })

  it('ticking one sign more, in any form of it, never lowers what holds at any time', () => {
    fc.assert(
      fc.property(anySeed, fc.constantFrom(...SAFETY_SIGNS), fc.nat({ max: 11 }), (seed, added, which) => {
        const events = randomEvents(randomNumbers(seed), 12)
        const more = events.map((event, i) => {
          return i === which && event.kind !== 'seen' ? { ...event, signs: [...event.signs, added] } : event
        })
        // Up to the next end: what began after it is another matter.
        const from = events[which]!.at
        const until = events.find(({ kind, at }) => kind !== 'ticked' && kind !== 'answered' && at > from)?.at
        for (let at = from; at < (until ?? from + 72 * HOUR); at += 3 * HOUR) {
          const [without, withIt] = [safetyCourse(events, at)?.level, safetyCourse(more, at)?.level]
          expect(rank(withIt)).toBeGreaterThanOrEqual(rank(without))
        }
      }),
      RUNS,
    )
  })

  it('does not depend on later events, nor on the order they are given in; the same time later is the same', () => {
    fc.assert(
      fc.property(anySeed, fc.nat({ max: 240 }), (seed, hours) => {
        const events = randomEvents(randomNumbers(seed), 12)
        const now = START + hours * HOUR
        const known = events.filter(({ at }) => at <= now)
        expect(safetyCourse(events, now)).toEqual(safetyCourse(known, now))
        expect(safetyEpisodes(events.toReversed(), now)).toEqual(safetyEpisodes(known, now))
        const later = events.map((event) => ({ ...event, at: event.at + 1000 * HOUR }))
        expect(safetyCourse(later, now + 1000 * HOUR)?.levels).toEqual(safetyCourse(events, now)?.levels)
      }),
      RUNS,
    )
  })

  it('has at most one open episode, and every other ended after it began', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const now = START + 400 * HOUR
        const events = randomEvents(randomNumbers(seed), 20)
        const episodes = safetyEpisodes(events, now)
        const open = episodes.filter(({ until }) => Number.isNaN(until))
        expect(open.length).toBe(safetyCourse(events, now) === null ? 0 : 1)
        for (const { since, until } of episodes) expect(until < since).toBe(false)
      }),
      RUNS,
    )
  })
})

describe('pain rules', () => {
  it('do not look ahead: what is found up to a day is the same without the days after it', () => {
    fc.assert(
      fc.property(anySeed, fc.nat({ max: DAYS - 1 }), (seed, index) => {
        const { checkIns, loads, firstDay } = diary(seed)
        const through = firstDay + index
        const known = painFindings(
          checkIns.filter(({ day }) => day <= through),
          loads.filter(({ day }) => day <= through),
          through,
        )
        expect(painFindings(checkIns, loads, through)).toEqual(known)
        const all = painFindings(checkIns, loads, firstDay + DAYS)
        const firings = (findings: readonly SymptomFinding[]) =>
          findings.filter(({ day }) => day <= through).map((finding) => ({ ...finding, until: 0 }))
        expect(firings(all)).toEqual(firings(known))
        expect(painFactor(checkIns, [], through)).toEqual(
          painFactor(
            checkIns.filter(({ day }) => day <= through),
            [],
            through,
          ),
        )
      }),
      RUNS,
    )
  })

  it('shifted by any days say the same', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: -400, max: 400 }), (seed, days) => {
        const { checkIns, loads, firstDay } = diary(seed)
        const shifted = checkIns.map((one) => ({ ...one, day: one.day + days, at: one.at + days * 86_400 }))
        const later = loads.map((one) => ({ ...one, day: one.day + days, referenceDay: one.referenceDay + days }))
        const through = firstDay + DAYS
        expect(told(painFindings(shifted, later, through + days), firstDay + days)).toEqual(
          told(painFindings(checkIns, loads, through), firstDay),
        )
        const factor = painFactor(checkIns, [], through)
        expect(painFactor(shifted, [], through + days)).toEqual({ ...factor, since: factor.since + days })
      }),
      RUNS,
    )
  })

  it('say the same in any order of import, on a second pass, and after deleting and adding anew', () => {
    fc.assert(
      fc.property(anySeed, fc.nat({ max: 1000 }), (seed, pick) => {
        const { checkIns, loads, firstDay } = diary(seed)
        const through = firstDay + DAYS
        const once = painFindings(checkIns, loads, through)
        const moved = pick % Math.max(1, checkIns.length)
        const reordered = [...checkIns.slice(moved), ...checkIns.slice(0, moved)]
        expect(painFindings(reordered, loads.toReversed(), through)).toEqual(once)
        expect(painFindings(checkIns, loads, through)).toEqual(once)
      }),
      RUNS,
    )
  })

  it('hear nothing of pain at other places', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { checkIns, loads, firstDay } = diary(seed)
        const elsewhere = checkIns.map((one) => ({ ...one, sites: ['low_back', 'other'] as const }))
        expect(painFindings(elsewhere, loads, firstDay + DAYS)).toEqual([])
        expect(painFactor(elsewhere, [], firstDay + DAYS).value).toBe(1)
      }),
      RUNS,
    )
  })

  it('a rule that holds speaks again only with a higher tier', () => {
    let several = 0
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { checkIns, loads, firstDay } = diary(seed)
        const findings = painFindings(checkIns, loads, firstDay + DAYS)
        findings.forEach((finding, i) => {
          const before = findings.slice(0, i).findLast(({ rule }) => rule === finding.rule)
          if (before === undefined) return
          several += 1
          const hasEnded = before.until <= finding.day
          expect(hasEnded || (before.tier === 'caution' && finding.tier === 'high')).toBe(true)
        })
      }),
      RUNS,
    )
    expect(several).toBeGreaterThan(500)
  })

  // Not of weekly forms, which look back: what was told on its day is no news there. Nor of pain that may be elsewhere.
  it('with more pain during an activity leave no more room', () => {
    fc.assert(
      fc.property(anySeed, fc.nat({ max: 1000 }), (seed, pick) => {
        const firstDay = MONDAY
        const checkIns = randomCheckIns(seed, firstDay, DAYS)
          .filter(({ kind }) => kind !== 'weekly')
          .map((one) => ({ ...one, sites: [] }))
        const runs = checkIns.filter(({ kind }) => kind === 'activity')
        const judged = runs[pick % Math.max(1, runs.length)]
        fc.pre(judged !== undefined)
        const worse = checkIns.map((one) => (one === judged ? { ...one, painDuring: 10 } : one))
        for (let day = judged.day; day < firstDay + DAYS; day += 3) {
          expect(painFactor(worse, [], day).value).toBeLessThanOrEqual(painFactor(checkIns, [], day).value)
        }
      }),
      RUNS,
    )
  })
})
