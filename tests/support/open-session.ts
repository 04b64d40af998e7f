import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { importEnded } from './import-ended.ts'
import { SAME, type SegmentLine, scoreOfSegments, segmentsOfActivity } from './segments-of-activity.ts'
import type { Json } from './test-soleus.ts'
import type { NamedFile } from './winter-files.ts'

/** A score made anew takes a while on a busy machine. */
const SOON = { timeout: 20_000 }

/** A session whose page is open, and what the server says of it beside that page. */
export interface OpenSession {
  readonly id: string
  /** `GET /api/activities/:id`. */
  readonly detail: () => Promise<Json>
  readonly segments: () => Promise<SegmentLine[]>
  /**
   * Waits until the page shows what `soleus segments` makes of these segments, as its sum and in its head, and holds the
   * server to it to the last digit, and to these very segments.
   */
  readonly expectScoreOf: (lines: readonly SegmentLine[]) => Promise<number>
}

/** Imports a file through the page and opens its session. */
export async function openSession(page: Page, file: NamedFile): Promise<OpenSession> {
  await page.locator('.file-input').first().setInputFiles(file)
  await importEnded(page)
  await page.locator('.import-links a').click()
  await page.getByRole('region', { name: 'From distance to calf-km' }).waitFor()
  return sessionOf(page)
}

/** The session whose page is open. */
export function sessionOf(page: Page): OpenSession {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const ask = (path: string) => fetch(new URL(path, page.url()))
  const detail = async (): Promise<Json> => (await ask(`/api/activities/${id}`)).json()
  const segments = () => segmentsOfActivity(ask, id)
  const expectScoreOf = async (lines: readonly SegmentLine[]) => {
    const { calfKm } = await scoreOfSegments(lines)
    const sum = page.locator('.waterfall-total .waterfall-value')
    await expect.poll(() => sum.textContent(), SOON).toBe(calfKm.toFixed(2))
    expect(await page.locator('.figures', { hasText: 'Calf load' }).textContent()).toContain(calfKm.toFixed(1))
    const { load } = await detail()
    expect(Math.abs(load.calfKm / calfKm - 1)).toBeLessThan(SAME)
    expect((await segments()).map(withoutSource)).toEqual(lines.map(withoutSource))
    return calfKm
  }
  return { id, detail, segments, expectScoreOf }
}

/** How a ground is known is no part of the score. */
function withoutSource({ surfaceSource, ...line }: SegmentLine): Omit<SegmentLine, 'surfaceSource'> {
  return line
}
