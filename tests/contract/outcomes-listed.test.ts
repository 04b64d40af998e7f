import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const PAGE = readFileSync(join(ROOT, 'docs/outcomes.md'), 'utf8')
const listed = new Set(
  [...PAGE.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap(([, cell]) => cell!.match(/[a-z-]+/g)!),
)

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
}

const issueIds = new Set(
  ['analysis/decode', 'analysis/normalise', 'analysis/terrain', 'analysis/load', 'analysis/summary', 'server/usecases']
    .flatMap(sources)
    .flatMap((code) => [...code.matchAll(/\bid: '([a-z-]+)',?\s*(?:message|\n\s*message)/g)].map(([, id]) => id!)),
)
const failures = readFileSync(join(ROOT, 'analysis/model/decode-failure.ts'), 'utf8')
const reasons = [...failures.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, reason]) => reason!)

describe('docs/outcomes.md', () => {
  it('is held against what the sources can say', () => {
    expect(issueIds.size).toBeGreaterThan(40)
    expect(reasons.length).toBe(21)
  })

  it.each([...issueIds].sort())('lists the note %s', (id) => {
    expect(listed).toContain(id)
  })

  it.each(reasons)('lists the reason %s', (reason) => {
    expect(listed).toContain(reason)
  })

  it('lists nothing else', () => {
    expect([...listed].filter((id) => !issueIds.has(id) && !reasons.includes(id))).toEqual([])
  })
})
