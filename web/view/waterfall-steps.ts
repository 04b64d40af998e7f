import { type WaterfallStep as Step, waterfall } from '../../analysis/summary/waterfall.ts'
import type { ActivityItem } from '../contract.ts'
import type { ChartCause } from './cause-text.ts'

/** A row of the walk from distance to calf-km: a bar from `from` to `to` on the axis of calf-km. */
export interface WaterfallStep {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly fill: ChartCause | 'total'
  /** A change, or a whole (the distance and the sum). */
  readonly isWhole: boolean
}

const FILLS: Readonly<Record<Step, WaterfallStep['fill']>> = {
  distance: 'flat',
  pace: 'flat',
  climb: 'climb',
  sand: 'sand',
  ground: 'other',
  treadmill: 'other',
  shoes: 'other',
  total: 'total',
}

const LABELS: Readonly<Record<Step, string>> = {
  distance: 'distance',
  pace: 'pace, downhill',
  climb: 'climb',
  sand: 'sand',
  ground: 'other ground',
  treadmill: 'treadmill',
  shoes: 'shoes',
  total: 'calf-km',
}

/** Changes smaller than this show as nothing, so they get no row. */
const SHOWN = 0.005

/** The rows of the walk. On foot it begins with the distance; rides and stairs begin with nothing. */
export function waterfallSteps({ activity, load }: Pick<ActivityItem, 'activity' | 'load'>): readonly WaterfallStep[] {
  const metres = activity.distanceMetres ?? 0
  const onFoot = metres >= 50 && !/cycl|bik|stair|floor/.test(activity.sport)
  return waterfall(onFoot ? metres : Number.NaN, load.causes)
    .filter(({ step, change }) => step === 'total' || (onFoot && step === 'distance') || Math.abs(change) >= SHOWN)
    .map(({ step, from, to }) => ({
      label: labelOf(step, activity.sport, onFoot),
      from,
      to,
      fill: FILLS[step],
      isWhole: step === 'distance' || step === 'total',
    }))
}

function labelOf(step: Step, sport: string, onFoot: boolean): string {
  if (step !== 'pace') return LABELS[step]
  if (!onFoot) return 'flat'
  return sport === 'running' ? LABELS.pace : 'walking, pace'
}
