/** How made recordings are noisy (make-trace.ts): drift as a share of all, how long it lasts, and the runner's pace. */
const DRIFT_SHARE = 2 / 3
const DRIFT_SECONDS = 60
const METRES_PER_SECOND = 2.8
/** Breadths of beaches, and of the ground between sand and promenade, metres. */
const WIDTHS = [8, 9, 10, 11, 12, 13, 14, 15]
const GAPS = [2, 3, 4, 5]

export interface IdealCase {
  /** Length of a straight coast, metres. */
  readonly metres: number
  /** Noise, standard deviation per axis. */
  readonly sd: number
  /** Share of the runs on the promenade that may be called sand. */
  readonly falseShare: number
}

/**
 * The share of runs along the middle of drawn straight beaches that an ideal observer finds: one who knows that the run
 * keeps to the middle of the beach or to the promenade from end to end, where both lie, and the noise. No matcher that is
 * told less can do better.
 */
export function idealFound({ metres, sd, falseShare }: IdealCase): number {
  const perMetre = clarity(metres, sd)
  const clarities = WIDTHS.flatMap((width) => GAPS.map((gap) => perMetre * (width / 2 + gap)))
  const share = (of: (clear: number) => number) =>
    clarities.reduce((sum, clear) => sum + of(clear), 0) / clarities.length
  // The observer calls sand what is likelier by more than some threshold, which is set so that the false share is kept.
  let [low, high] = [-100, 100]
  for (let i = 0; i < 60; i++) {
    const threshold = (low + high) / 2
    if (share((clear) => normalShare(-clear / 2 - threshold / clear)) > falseShare) low = threshold
    else high = threshold
  }
  return share((clear) => normalShare(clear / 2 - high / clear))
}

/**
 * By how many standard deviations two lines one metre apart differ over a run: the surprises, each over its standard
 * deviation, of someone who expects noise about zero (a Kalman filter) and is shown one metre all the time.
 */
function clarity(metres: number, sd: number): number {
  const drift2 = (DRIFT_SHARE * sd) ** 2
  const jitter2 = sd * sd - drift2
  const keep = Math.exp(-1 / DRIFT_SECONDS)
  let mean = 0
  let variance = drift2
  let sum = 0
  for (let second = 0; second < metres / METRES_PER_SECOND; second++) {
    const spread = variance + jitter2
    const surprise = 1 - mean
    sum += surprise ** 2 / spread
    mean = keep * (mean + (variance / spread) * surprise)
    variance = keep ** 2 * (variance - variance ** 2 / spread) + drift2 * (1 - keep ** 2)
  }
  return Math.sqrt(sum)
}

/** Share of a normal distribution below z, by summing its density. */
function normalShare(z: number): number {
  const steps = 400
  const to = Math.max(-8, Math.min(8, z))
  let sum = 0
  for (let i = 0; i < steps; i++) sum += Math.exp(-0.5 * (-8 + ((i + 0.5) / steps) * (to + 8)) ** 2)
  return (sum * (to + 8)) / steps / Math.sqrt(2 * Math.PI)
}
