import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ndjson, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const VECTORS = readFileSync(new URL('../golden/segment-vectors.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

/** Equal to 1e-9 relative, field by field. */
function expectClose(actual: unknown, expected: unknown, place: string): void {
  if (typeof expected !== 'number') {
    const fields = Object.entries(expected as Record<string, unknown>)
    for (const [name, value] of fields)
      expectClose((actual as Record<string, unknown>)[name], value, `${place}.${name}`)
    return
  }
  const slack = 1e-9 * Math.max(1e-3, Math.abs(expected))
  expect(Math.abs((actual as number) - expected), `${place}: ${actual} for ${expected}`).toBeLessThanOrEqual(slack)
}

describe('soleus segments', () => {
  it.each(['weighted', 'evidence'])('gives the reference scores, a line each (%s)', async (profile) => {
    const input = VECTORS.map((vector) => JSON.stringify(vector.segment)).join('\n')
    const run = await runCli(['segments', '-', '--profile', profile], input)
    expect(run.code).toBe(0)
    const scores = ndjson(run)
    expect(scores).toHaveLength(VECTORS.length)
    for (const [i, vector] of VECTORS.entries()) expectClose(scores[i], vector[profile], `line ${i + 1}`)
  })

  it('names a bad line and goes on, and ends with 1', async () => {
    const path = join(temporaryFolder(), 'segments.ndjson')
    writeFileSync(
      path,
      '\uFEFF{"kind":"stairs","steps":10}\r\n\n{"kind":"fly"}\nnonsense\n{"kind":"stairs","steps":20}',
    )
    const run = await runCli(['segments', path])
    const [first, flying, nonsense, last] = ndjson(run)
    expect(run.code).toBe(1)
    expect(flying).toMatchObject({ line: 3, error: expect.stringContaining('kind') })
    expect(nonsense).toMatchObject({ line: 4, error: expect.any(String) })
    expect(last.calfKm).toBeCloseTo(2 * first.calfKm, 12)
  })

  it('is silent for an empty input', async () => {
    expect(await runCli(['segments', '-'], '\n')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('says that a file is missing', async () => {
    const run = await runCli(['segments', '/nowhere/at/all'])
    expect(run).toEqual({
      code: 1,
      stdout: '',
      stderr: 'soleus: cannot read /nowhere/at/all: there is no such file or folder\n',
    })
  })
})
