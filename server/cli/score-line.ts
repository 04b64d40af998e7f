import type { Issue } from '../../analysis/model/issue.ts'
import type { ActivityFigures, LoadFigures } from '../../analysis/model/summary.ts'

/** One line of `soleus score --json`: an activity, or a file that has none. Every field is always there. */
export interface ScoreLine {
  readonly file: {
    readonly path: string
    readonly sha256: string | null
    readonly format: 'fit' | 'gpx' | 'tcx' | null
    readonly records: number | null
    readonly sessions: number | null
  }
  readonly status: 'scored' | 'skipped' | 'failed'
  readonly reason: string | null
  readonly message: string | null
  readonly activity: ActivityFigures | null
  readonly load: LoadFigures | null
  readonly issues: readonly Issue[]
}

export const SCORE_HEADER = ['date', 'sport', 'km', 'ascent m', 'calf-km', 'flat', 'climb', 'sand', 'other', 'file']

/** The same for people. */
export function scoreRow({ file, status, reason, message, activity, load }: ScoreLine): string[] {
  if (activity === null || load === null)
    return ['', `${status}: ${reason}`, '', '', '', '', '', '', '', `${file.path}: ${message}`]
  const { flat, climb, sand, ground, treadmill, shoes } = load.causes
  return [
    activity.localDate ?? '–',
    activity.sport,
    activity.distanceMetres === null ? '–' : (activity.distanceMetres / 1000).toFixed(2),
    activity.ascentMetres === null ? '–' : activity.ascentMetres.toFixed(0),
    load.calfKm.toFixed(1),
    flat.toFixed(1),
    climb.toFixed(1),
    sand.toFixed(1),
    (ground + treadmill + shoes).toFixed(1),
    file.path,
  ]
}
