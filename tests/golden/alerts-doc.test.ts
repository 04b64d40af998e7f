import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BREAK_LIMITS } from '../../analysis/model/break-limits.ts'
import { RULE_ORDER } from '../../analysis/model/risk.ts'
import { PLAN_LIMITS } from '../../analysis/plan/plan-limits.ts'
import { ROOM_LIMITS } from '../../analysis/plan/room-limits.ts'
import { LIFE_LIMITS } from '../../analysis/risk/life-limits.ts'
import { MESSAGE_LIMITS } from '../../analysis/risk/message-limits.ts'
import { RULE_LIMITS } from '../../analysis/risk/rule-limits.ts'

// The table of docs/alerts.md is made from the constants the rules use. REGEN=1 writes it anew.
const PAGE = new URL('../../docs/alerts.md', import.meta.url)
const GROUPS = {
  rules: RULE_LIMITS,
  break: BREAK_LIMITS,
  room: ROOM_LIMITS,
  plan: PLAN_LIMITS,
  life: LIFE_LIMITS,
  words: MESSAGE_LIMITS,
}

/** A row for every described constant, however deep it lies. */
function rows(value: unknown, path: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('source' in value && 'unit' in value && 'value' in value && 'grade' in value) {
    return [`| ${path.join(' ')} | ${value.value} | ${value.unit} | ${value.grade} | ${value.source} |`]
  }
  return Object.entries(value).flatMap(([key, part]) => {
    const from = Array.isArray(value) ? (part as { fromDays?: number; untilDay?: number }) : {}
    const name = from.fromDays ? `from day ${from.fromDays}` : from.untilDay ? `until day ${from.untilDay}` : words(key)
    return rows(part, name === 'share' ? path : [...path, name])
  })
}

/** `sessionMinimum` as "session minimum"; names of rules stay. */
function words(key: string): string {
  return /^[A-Z]\d/.test(key) ? key : key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

it('the table of constants in docs/alerts.md is what the rules and the room use', () => {
  const page = readFileSync(PAGE, 'utf8')
  const [open, close] = ['<!-- limits -->', '<!-- /limits -->']
  const from = page.indexOf(open) + open.length
  const to = page.indexOf(close)
  const table = ['| constant | value | unit | grade | source |', '| --- | --- | --- | --- | --- |', ...rows(GROUPS, [])]
  const wanted = `\n${table.join('\n')}\n`
  if (process.env['REGEN'] === '1') writeFileSync(PAGE, page.slice(0, from) + wanted + page.slice(to))
  else expect(page.slice(from, to)).toBe(wanted)
})

it('every rule has its line', () => {
  const page = readFileSync(PAGE, 'utf8')
  for (const rule of RULE_ORDER) expect(page).toContain(`\n| **${rule}** | `)
})
