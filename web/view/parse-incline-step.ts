import type { InclineStep } from '../../analysis/model/athlete.ts'
import type { Result } from '../../analysis/model/result.ts'
import { parseDuration } from './parse-duration.ts'
import { parseIncline } from './parse-incline.ts'

/** What the server takes: no treadmill is steeper, and no session longer. */
const STEEPEST = 0.45
const LONGEST_SECONDS = 86_400

const NO_INCLINE = 'Per cent, such as 6 or −2.'
const TOO_STEEP = 'Between −45 and 45 %.'
const NO_TIME = 'Minutes, such as 45 or 2:30.'
const TOO_LONG = 'A day at most.'

export interface InclineStepErrors {
  readonly time?: string
  readonly incline?: string
}

/** Reads a step as it was typed in; the error holds a sentence per field that is not as expected. */
export function parseInclineStep(time: string, incline: string): Result<InclineStep, InclineStepErrors> {
  const seconds = parseDuration(time)
  const grade = parseIncline(incline)
  const ofTime = seconds === null || seconds === 0 ? NO_TIME : seconds > LONGEST_SECONDS ? TOO_LONG : null
  const ofIncline = grade === null ? NO_INCLINE : Math.abs(grade) > STEEPEST ? TOO_STEEP : null
  if (ofTime === null && ofIncline === null) return { ok: true, value: { seconds: seconds!, grade: grade! } }
  return {
    ok: false,
    error: {
      ...(ofTime === null ? {} : { time: ofTime }),
      ...(ofIncline === null ? {} : { incline: ofIncline }),
    },
  }
}
