import type { InclineStep } from '../../analysis/model/athlete.ts'

/** A stretch of time at one incline, as it is drawn. */
export interface InclineBlock {
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly grade: number
  /** `held`: nobody set it, the last step goes on to the end; `beyond`: after the session's end, where it counts for nothing. */
  readonly kind: 'set' | 'held' | 'beyond'
}

/** The steps along a session of `total` seconds: cut where it ends, the last one held to its end. */
export function inclineBlocks(steps: readonly InclineStep[], total: number): readonly InclineBlock[] {
  const blocks: InclineBlock[] = []
  let at = 0
  for (const { seconds, grade } of steps) {
    const end = at + seconds
    const cut = Math.min(Math.max(at, total), end)
    if (cut > at) blocks.push({ fromSeconds: at, toSeconds: cut, grade, kind: 'set' })
    if (end > cut) blocks.push({ fromSeconds: cut, toSeconds: end, grade, kind: 'beyond' })
    at = end
  }
  const last = steps.at(-1)
  if (last !== undefined && at < total) {
    blocks.push({ fromSeconds: at, toSeconds: total, grade: last.grade, kind: 'held' })
  }
  return blocks
}
