import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'

const HISTORIES = readFileSync(new URL('../golden/history-vectors.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

describe('soleus replay', () => {
  it.each(['plain', 'beach', 'break'])('gives the reference alerts and rooms of a history (%s)', async (kind) => {
    const history = HISTORIES.find((one) => one.kind === kind)
    const dates = history.rooms.flatMap((room: { date: string }) => ['--room-on', room.date])
    const input = JSON.stringify({ sessions: history.sessions, through: history.through })
    const run = await runCli(['replay', '-', ...dates], input)
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const { alerts, rooms } = JSON.parse(run.stdout)
    const named = ({ date, rule, tier }: { date: string; rule: string; tier: string }) => ({ date, rule, tier })
    expect(alerts.map(named)).toEqual(history.alerts.map(named))
    for (const [i, alert] of history.alerts.entries()) {
      expect(alerts[i].ratio).toBeCloseTo(alert.ratio, 5)
      expect(alerts[i].reference).toBeCloseTo(alert.reference, 5)
    }
    expect(rooms).toEqual(history.rooms)
  })

  it.each([
    ['no JSON', '{', []],
    ['no history', '{"sessions":3}', []],
    ['a date that is none', '{"sessions":[],"through":"2026-02-30"}', []],
    ['a room date that is none', '{"sessions":[],"through":"2026-02-28"}', ['--room-on', 'soon']],
  ])('ends with 2 and one line for %s', async (_, input, options) => {
    const run = await runCli(['replay', '-', ...options], input)
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(/^soleus: standard input.*\n$/)
  })
})
