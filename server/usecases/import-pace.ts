/** How much of an import is behind us, in files and in whatever its size is measured by. */
export interface ImportWork {
  readonly files: number
  /** `done` of `total`, in bytes where the sizes of what was sent are known, else in files. */
  readonly unit: 'bytes' | 'files'
  readonly done: number
  readonly total: number
}

/** The work as it stood at an instant. Unix seconds. */
export interface PaceSample {
  readonly at: number
  readonly work: ImportWork
}

export interface Pace {
  readonly filesPerSecond: number | null
  readonly secondsLeft: number | null
}

/** The rate is that of the last seconds: an archive may hold a thousand small files and then a hundred long runs. */
const WINDOW_SECONDS = 10
/** Below this a rate says more about chance than about the import. */
const SHORTEST_SECONDS = 1
/** Readers may ask several times a second; so many samples in a window are enough. */
const SPACING_SECONDS = 0.25

const UNKNOWN: Pace = { filesPerSecond: null, secondsLeft: null }

/** Share of the work that is done, 0 to 1; null while there is none to measure by. */
export function shareOf({ done, total }: ImportWork): number | null {
  return total > 0 ? Math.min(1, done / total) : null
}

/** The samples worth keeping once `next` has come: those of the window, measured alike, not crowded, oldest first. */
export function keptSamples(samples: readonly PaceSample[], next: PaceSample): readonly PaceSample[] {
  const kept = samples.filter(
    ({ at, work }) => at <= next.at && next.at - at <= WINDOW_SECONDS && work.unit === next.work.unit,
  )
  const last = kept.at(-1)
  return last !== undefined && next.at - last.at < SPACING_SECONDS ? kept : [...kept, next]
}

/**
 * Files a second and the time left, by what was done since the oldest sample. Null while they span less than a second;
 * the time left also while nothing moved, as it is not known then.
 */
export function paceOf(samples: readonly PaceSample[], now: PaceSample): Pace {
  const first = samples[0]
  if (first === undefined) return UNKNOWN
  const seconds = now.at - first.at
  if (!(seconds >= SHORTEST_SECONDS)) return UNKNOWN
  const filesPerSecond = Math.max(0, (now.work.files - first.work.files) / seconds)
  const workPerSecond = (now.work.done - first.work.done) / seconds
  const left = Math.max(0, now.work.total - now.work.done)
  return { filesPerSecond, secondsLeft: workPerSecond > 0 ? left / workPerSecond : null }
}
