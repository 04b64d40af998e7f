import type { PlanRoute } from '../../analysis/model/plan.ts'
import type { Result } from '../../analysis/model/result.ts'
import { gpxPoints } from '../view/gpx-points.ts'
import { readRoute } from '../view/read-route.ts'

const MOST_BYTES = 30_000_000

/** Reads a GPX file in the page. Nothing of it leaves the browser but its slopes, when it is kept. */
export async function readGpx(file: File): Promise<Result<PlanRoute, string>> {
  if (file.size > MOST_BYTES) return { ok: false, error: 'It is larger than 30 MB.' }
  const pieces = gpxPoints(await file.text())
  return pieces === null ? { ok: false, error: 'It is no GPX file.' } : readRoute(pieces)
}
