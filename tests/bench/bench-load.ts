import { soleusLoad } from '../../analysis/load/soleus-load.ts'
import { NOTHING_SAID } from '../../analysis/model/nothing-said.ts'
import { splits } from '../../analysis/summary/splits.ts'
import { summarise } from '../../analysis/summary/summarise.ts'
import { ATHLETE, footActivity, type Stretch } from '../support/foot-activity.ts'

export interface LoadBench {
  readonly samples: number
  /** Medians of the runs, milliseconds. */
  readonly load: number
  readonly summary: number
  readonly splits: number
}

const RUNS = 21
const HOUR: readonly Stretch[] = [
  { gait: 'run', seconds: 1500, speed: 2.9, grade: 0.03, cadence: 168 },
  { gait: 'run', seconds: 600, speed: 2.6, grade: -0.06, cadence: 164, surface: 'trail' },
  { gait: 'walk', seconds: 600, speed: 1.2, grade: 0.18, cadence: 108, surface: 'trail' },
  { gait: 'run', seconds: 900, speed: 2.4, cadence: 166, surface: 'dry_sand' },
]

/** Times the load, the summary and the splits of four hours at 1 Hz, half of the samples on slopes or soft ground. */
export function benchLoad(): LoadBench {
  const { activity, terrain } = footActivity([...HOUR, ...HOUR, ...HOUR, ...HOUR])
  const scored = soleusLoad(activity, terrain, ATHLETE, NOTHING_SAID)
  return {
    samples: activity.samples.length,
    load: median(() => soleusLoad(activity, terrain, ATHLETE, { ...NOTHING_SAID, shoeFactor: 1.01 })),
    summary: median(() => summarise(activity, terrain, scored)),
    splits: median(() => splits(activity, terrain, scored, 1000)),
  }
}

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!
}
