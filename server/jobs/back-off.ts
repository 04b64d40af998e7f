const FIRST_SECONDS = 5
const LONGEST_SECONDS = 600

/** Attempts after which a job is given up: with the pauses between them, after some ten minutes. */
export const MOST_JOB_ATTEMPTS = 8

/** How long to wait after a failed attempt, the first being 1: twice as long each time, up to ten minutes. Seconds. */
export function backOff(attempts: number): number {
  return Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (attempts - 1))
}
