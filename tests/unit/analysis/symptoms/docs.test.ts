import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SYMPTOM_RULE_ORDER } from '../../../../analysis/model/risk.ts'
import { ADVICE_COUNTRIES, adviceNumbers } from '../../../../analysis/symptoms/advice-numbers.ts'
import { SAFETY_LIMITS } from '../../../../analysis/symptoms/safety-limits.ts'
import { SYMPTOM_LIMITS } from '../../../../analysis/symptoms/symptom-limits.ts'

// The tables of docs/red-flags.md and docs/check-ins.md are made from the values that are used. REGEN=1 writes them anew.
const page = (name: string) => new URL(`../../../../docs/${name}.md`, import.meta.url)

function expectTable(name: string, mark: string, table: readonly string[]): void {
  const text = readFileSync(page(name), 'utf8')
  const from = text.indexOf(`<!-- ${mark} -->`) + mark.length + 9
  const to = text.indexOf(`<!-- /${mark} -->`)
  const wanted = `\n${table.join('\n')}\n`
  if (process.env['REGEN'] === '1') writeFileSync(page(name), text.slice(0, from) + wanted + text.slice(to))
  else expect(text.slice(from, to)).toBe(wanted)
}

/** A row for every described constant, however deep it lies. */
function rows(value: unknown, path: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('source' in value && 'unit' in value && 'value' in value && 'grade' in value) {
    return [`| ${path.join(' ')} | ${value.value} | ${value.unit} | ${value.grade} | ${value.source} |`]
  }
  return Object.entries(value).flatMap(([key, part]) => rows(part, [...path, words(key)]))
}

/** `askAgain` as "ask again"; names of rules stay, places in a list count from 1. */
function words(key: string): string {
  if (/^\d+$/.test(key)) return String(Number(key) + 1)
  return /^P\d/.test(key) || key === 'PL' ? key : key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

describe('the documents', () => {
  it('show the numbers that are used, with their sources', () => {
    const table = ADVICE_COUNTRIES.map((country) => {
      const { emergency, advice, source, mark } = adviceNumbers(country)
      return `| ${country} | ${emergency.join(' or ')} | ${advice ?? '–'} | ${mark} | ${source} |`
    })
    const head = ['| country | emergency | advice | mark | source |', '| --- | --- | --- | --- | --- |']
    expectTable('red-flags', 'numbers', [...head, ...table])
  })

  it('show the constants that are used', () => {
    const head = ['| constant | value | unit | grade | source |', '| --- | --- | --- | --- | --- |']
    expectTable('check-ins', 'limits', [...head, ...rows(SYMPTOM_LIMITS, []), ...rows(SAFETY_LIMITS, ['red flags'])])
  })

  it('have a line for every rule, and say who is to read the red flags', () => {
    const text = readFileSync(page('check-ins'), 'utf8')
    for (const rule of SYMPTOM_RULE_ORDER) expect(text).toContain(`\n| **${rule}** | `)
    expect(readFileSync(page('red-flags'), 'utf8')).toContain('To be read by a clinician before a public release')
  })
})
