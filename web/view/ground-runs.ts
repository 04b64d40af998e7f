import type { Samples } from '../contract.ts'
import type { Stretch } from '../state/along-the-way.ts'

/** A stretch of one ground. */
export interface GroundRun extends Stretch {
  readonly surface: string
}

/** The grounds of a session one after the other along its way. Samples that cover no way belong to none. */
export function groundRuns({ columns, surfaces, length }: Samples): readonly GroundRun[] {
  const runs: { fromMetres: number; toMetres: number; surface: string }[] = []
  for (let i = 0; i < length; i++) {
    const fromMetres = i === 0 ? 0 : (columns.distance[i - 1] ?? 0)
    const toMetres = columns.distance[i] ?? 0
    if (!(toMetres > fromMetres)) continue
    const surface = surfaces[columns.surface[i] ?? -1] ?? 'unknown'
    const last = runs.at(-1)
    if (last?.surface === surface) last.toMetres = toMetres
    else runs.push({ fromMetres, toMetres, surface })
  }
  return runs
}
