import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../analysis/analyse.ts'
import { dailySeries } from '../../analysis/daily/daily-series.ts'
import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { DaySession } from '../../analysis/model/daily.ts'
import { evaluateRisk } from '../../analysis/risk/evaluate-risk.ts'
import { type DemoFile, demoSeason } from '../../data-samples/generate/demo-season.ts'
import { corpusSettings } from '../support/corpus-settings.ts'

// The alerts of the sample season, from the bytes of its files, for two days it may end on: the hills lie before the
// holiday in one and after it in the other. REGEN=1 writes them anew.
const GOLDEN = fileURLToPath(new URL('demo-season.json', import.meta.url))
const THROUGH = ['2026-03-20', '2026-11-22']

const seasons = THROUGH.map((through) => [through, demoSeason(through)] as const)

/** One line a finding: day, rule, tier, ratio. */
function alertsOf(files: readonly DemoFile[], through: string): string[] {
  const sessions = files.flatMap(({ name, bytes }): DaySession[] => {
    const result = analyse(bytes, name, corpusSettings)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.value.activities.map(({ activity, load }) => ({
      day: activity.localDay,
      calfKm: load.calfKm,
      sandCalfKm: load.sandCalfKm,
      climbCalfKm: load.climbCalfKm,
      km: activity.distanceMetres / 1000,
    }))
  })
  return evaluateRisk(dailySeries(sessions, parseCivilDay(through))).map(
    ({ day, rule, tier, ratio }) => `${formatCivilDay(day)} ${rule} ${tier} ${ratio.toFixed(2)}`,
  )
}

const found = Object.fromEntries(seasons.map(([through, files]) => [through, alertsOf(files, through)]))
if (process.env['REGEN'] === '1') writeFileSync(GOLDEN, `${JSON.stringify(found, null, 2)}\n`)
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Record<string, readonly string[]>

describe.each(seasons)('the sample season that ends on %s', (through, files) => {
  const alerts = found[through]!
  const rulesBetween = (first: string, last: string): string[] =>
    alerts.filter((line) => line >= first && line <= `${last} ~`).map((line) => line.split(' ').slice(1, 3).join(' '))
  const daysOf = (kind: string): string[] =>
    files.filter(({ name }) => name.includes(kind)).map(({ name }) => name.slice(0, 10))

  it('raises the alerts it raised', () => {
    expect(alerts).toEqual(golden[through])
  })

  it('is thirty weeks long or longer, ends the day before, and names every file once', () => {
    const days = files.map(({ name }) => parseCivilDay(name.slice(0, 10)))
    const last = parseCivilDay(through)
    expect(last - days[0]!).toBeGreaterThanOrEqual(30 * 7)
    expect(days.every((day, i) => day < last && (i === 0 || day >= days[i - 1]!))).toBe(true)
    expect(last - days.at(-1)!).toBeLessThanOrEqual(3)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    for (const kind of ['treadmill', 'trail', 'ride', 'walk', 'beach-walk']) expect(daysOf(kind)).not.toEqual([])
  })

  it('has its beach in December, where sand raises the alarm on the first day and the week follows', () => {
    const days = daysOf('beach')
    expect(days).toHaveLength(11)
    expect(days.every((day) => day.slice(5, 7) === '12')).toBe(true)
    const raised = rulesBetween(days[0]!, days.at(-1)!)
    expect(raised[0]).toBe('S2 high')
    expect(raised).toContain('S2w caution')
    expect(raised).toContain('W1 caution')
  })

  it('has its hills noticed by climb, session and week', () => {
    const days = daysOf('hills')
    const raised = rulesBetween(days[0]!, days.at(-1)!)
    for (const rule of ['S3 caution', 'S1 caution', 'W1 caution']) expect(raised).toContain(rule)
  })

  it('has its hasty return held against the break', () => {
    const back = files.map(({ name }) => parseCivilDay(name.slice(0, 10)))
    const gap = back.findIndex((day, i) => i > 0 && day - back[i - 1]! >= 14)
    const first = formatCivilDay(back[gap]!)
    expect(parseCivilDay(through) - back[gap]!).toBeLessThan(14)
    expect(rulesBetween(first, through)).toEqual(['B1 caution', 'B1w caution'])
  })

  it('is quiet otherwise', () => {
    const stories = [daysOf('beach'), daysOf('hills')].map((days) => [days[0]!, days.at(-1)!] as const)
    const others = alerts.filter((line) => {
      const day = line.slice(0, 10)
      return !stories.some(([first, last]) => day >= first && day <= last) && !line.includes(' B1')
    })
    expect(others).toEqual([])
  })
})

describe('demoSeason', () => {
  it('gives the same bytes for the same day and throws on no day', () => {
    const again = demoSeason(THROUGH[0]!)
    expect(again.every(({ bytes }, i) => Buffer.compare(bytes, seasons[0]![1][i]!.bytes) === 0)).toBe(true)
    expect(() => demoSeason('yesterday')).toThrow('yesterday')
  })
})
