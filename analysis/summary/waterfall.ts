import type { Causes } from '../model/load.ts'

export type WaterfallStep = 'distance' | 'pace' | 'climb' | 'sand' | 'ground' | 'treadmill' | 'shoes' | 'total'

/** One bar of the waterfall, from one level to the next, in calf-km. */
export interface WaterfallBar {
  readonly step: WaterfallStep
  readonly from: number
  readonly to: number
  /** to − from; negative where a step takes load away. */
  readonly change: number
}

/**
 * The way from distance to calf-km, a bar a step, each beginning where the one before it ends. `distance` counts every
 * kilometre as the reference one; `pace` is what speed, cadence, walking and relief downhill make of it on flat road;
 * then the causes. `total` runs from 0 to where the last step ended, which is the sum of the causes.
 *
 * @param distanceMetres of a session on foot; NaN where distance is no measure of load (rides, stairs) or is not known:
 * the way then begins at 0 and `pace` is the whole flat part
 */
export function waterfall(distanceMetres: number, causes: Causes): WaterfallBar[] {
  const kilometres = Number.isNaN(distanceMetres) ? 0 : distanceMetres / 1000
  const changes: readonly (readonly [WaterfallStep, number])[] = [
    ['distance', kilometres],
    ['pace', causes.flat - kilometres],
    ['climb', causes.climb],
    ['sand', causes.sand],
    ['ground', causes.ground],
    ['treadmill', causes.treadmill],
    ['shoes', causes.shoes],
  ]
  const bars: WaterfallBar[] = []
  let from = 0
  for (const [step, change] of changes) {
    bars.push({ step, from, to: from + change, change })
    from += change
  }
  bars.push({ step: 'total', from: 0, to: from, change: from })
  return bars
}
