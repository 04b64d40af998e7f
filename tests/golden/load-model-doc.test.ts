import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Coefficient } from '../../analysis/load/coefficient.ts'
import { FOOTWEAR, type FootwearFactor } from '../../analysis/load/footwear.ts'
import { LOAD_MODEL } from '../../analysis/load/load-model.ts'
import { LOAD_SOURCES, type LoadSource } from '../../analysis/load/load-sources.ts'
import { type GroundFactor, SURFACE_FACTORS } from '../../analysis/load/surface-factors.ts'

// The tables of docs/load-model.md are made from the constants the load is computed with. REGEN=1 writes them anew.
const PAGE = new URL('../../docs/load-model.md', import.meta.url)

const TABLES: Readonly<Record<string, string>> = {
  constants: table(
    ['constant', 'value', 'unit', 'range', 'evidence', 'sources', 'note'],
    Object.values<Coefficient>(LOAD_MODEL).map((c) => [
      c.name,
      c.evidenceValue === undefined ? figure(c.value) : `${figure(c.value)} / ${figure(c.evidenceValue)}`,
      c.unit,
      c.range === null ? '' : `${figure(c.range[0])} to ${figure(c.range[1])}`,
      c.evidence,
      c.sources.join(', '),
      c.note,
    ]),
  ),
  ground: table(
    ['ground', 'running: muscle, tendon', 'walking: muscle, tendon', 'evidence', 'sources', 'why'],
    Object.entries(SURFACE_FACTORS).map(([surface, s]) => [
      surface.replaceAll('_', ' '),
      pairs(s.run.weighted, s.run.evidence),
      pairs(s.walk.weighted, s.walk.evidence),
      s.evidence,
      s.sources.join(', '),
      s.reason,
    ]),
  ),
  footwear: table(
    ['shoe or landing', 'factor', 'range', 'for', 'evidence', 'sources', 'note'],
    Object.values<FootwearFactor>(FOOTWEAR).map((f) => [
      f.name,
      f.weighted === f.evidence ? figure(f.weighted) : `${figure(f.weighted)} / ${figure(f.evidence)}`,
      f.range === null ? '' : `${figure(f.range[0])} to ${figure(f.range[1])}`,
      f.gait === 'both' ? 'running, walking' : f.gait === 'run' ? 'running' : 'walking',
      f.mark,
      f.sources.join(', '),
      f.note,
    ]),
  ),
  sources: table(
    ['key', 'work', 'what it says'],
    Object.entries<LoadSource>(LOAD_SOURCES).map(([key, s]) => [
      key,
      s.url === null ? s.citation : `[${s.citation}](${s.url})`,
      s.finding,
    ]),
  ),
}

test.each(Object.keys(TABLES))('the table of %s in docs/load-model.md is what the load is computed with', (name) => {
  const page = readFileSync(PAGE, 'utf8')
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const from = page.indexOf(open) + open.length
  const to = page.indexOf(close)
  expect(to).toBeGreaterThan(from)
  const wanted = `\n${TABLES[name]}\n`
  if (process.env['REGEN'] === '1') writeFileSync(PAGE, page.slice(0, from) + wanted + page.slice(to))
  else expect(page.slice(from, to)).toBe(wanted)
})

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function pairs(weighted: GroundFactor, evidence: GroundFactor): string {
  const pair = (factor: GroundFactor): string => `${figure(factor.muscle)}, ${figure(factor.tendon)}`
  return pair(weighted) === pair(evidence) ? pair(weighted) : `${pair(weighted)} / ${pair(evidence)}`
}

function figure(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
