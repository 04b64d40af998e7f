import type { Page } from 'playwright-core'
import { beachMap } from './beach-map.ts'
import { gpxTrack } from './gpx-track.ts'
import { importEnded } from './import-ended.ts'
import type { Json } from './test-soleus.ts'
import { type NamedFile, named } from './winter-files.ts'

export const SHORE_MAP = named('coast.osm.pbf', beachMap())

/** Half an hour due north along the path of the map, 2.2 km of it over the beach. */
export function shore(): NamedFile {
  return named('shore.gpx', gpxTrack({ start: '2026-02-27T08:00:00Z', type: 'running' }))
}

/** Imports it and waits until it is there. */
export async function importShore(page: Page): Promise<void> {
  await page.locator('.file-input').first().setInputFiles(shore())
  await importEnded(page)
}

/** What the server says at a path. */
export async function ask(page: Page, path: string): Promise<Json> {
  return (await fetch(new URL(path, page.url()))).json() as Promise<Json>
}

/** The one run, as the server has it. */
export async function shoreRun(page: Page): Promise<Json> {
  const { items } = await ask(page, '/api/activities')
  return ask(page, `/api/activities/${items[0].id}`)
}

/** What the one run went over, once nothing is to be scored again: `dry_sand by map`, most metres first. */
export async function groundOf(page: Page): Promise<string> {
  const { items } = await ask(page, '/api/recalculations')
  if (items.some(({ finishedAt }: Json) => finishedAt === null)) return 'being scored again'
  const { ground } = await shoreRun(page)
  return `${ground[0].surface} by ${ground[0].source}`
}

/** Adds a map by the chooser of its card and waits until it is ready. */
export async function addShoreMap(page: Page): Promise<void> {
  await page.locator('.maps-input').setInputFiles(SHORE_MAP)
  await page.getByText('The map “coast” is ready').waitFor({ timeout: 40_000 })
}
