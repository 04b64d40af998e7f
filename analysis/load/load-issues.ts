import { type Activity, GAIT } from '../model/activity.ts'
import type { Issue } from '../model/issue.ts'
import type { LoadTally } from './load-tally.ts'

/** What a runner should know about how the load of an activity came about: what was not scored, what stood in. */
export function loadIssues(activity: Activity, tally: LoadTally, massKg: number): readonly Issue[] {
  const issues: Issue[] = []
  if (tally.scoredSeconds === 0) {
    issues.push({ id: 'not-scored', message: `${whyNotScored(activity, massKg)} It counts as 0.` })
  } else {
    if (tally.otherSamples > 0) {
      const message = 'A part of this is of a sport whose load on the calf is not known. That part counts as 0.'
      issues.push({ id: 'not-scored', message, count: tally.otherSamples })
    }
    if (tally.lackingSamples > 0) {
      const message = 'Power or cadence is missing in places. Those places count as 0.'
      issues.push({ id: 'partly-scored', message, count: tally.lackingSamples })
    }
  }
  if (tally.estimatedSamples > 0) {
    const share = shareText(tally.estimatedSeconds / tally.footSeconds)
    const message = `Cadence is missing or not believable in ${share} of the time on foot. The cadence expected at that speed stood in.`
    issues.push({ id: 'cadence-estimated', message, count: tally.estimatedSamples })
  }
  return issues
}

function whyNotScored(activity: Activity, massKg: number): string {
  switch (activity.family) {
    case 'ride': {
      const { gait, power, cadence } = activity.samples
      const lacking = [
        hasNumber(power, gait) ? null : 'power',
        hasNumber(cadence, gait) ? null : 'cadence',
        massKg > 0 ? null : 'your weight',
      ].filter((part) => part !== null)
      const lack = lacking.length > 0 ? ` This one lacks ${lacking.join(' and ')}.` : ''
      return `A ride is scored from power, cadence and body weight.${lack}`
    }
    case 'stairs':
      return 'Stairs are scored from the steps a minute, which this recording does not have.'
    case 'foot':
      if (wasTooFast(activity)) return 'All of this was faster than anyone has run.'
      return 'This recording has no times, or neither distance nor cadence, to be scored from.'
    default:
      if (activity.sport === 'other' || activity.sport === 'generic') {
        return 'The file names no sport whose load on the calf is known, so it is not scored.'
      }
      return `The load of ${activity.sport.replaceAll('_', ' ')} on the calf is not known, so it is not scored.`
  }
}

/** Whether all that moved was in a vehicle or on wheels. */
function wasTooFast({ samples }: Activity): boolean {
  return samples.gait.includes(GAIT.other)
}

function hasNumber(column: Float64Array, gait: Uint8Array): boolean {
  for (let i = 0; i < column.length; i++) {
    if (gait[i] === GAIT.ride && !Number.isNaN(column[i]!)) return true
  }
  return false
}

function shareText(share: number): string {
  const percent = Math.round(share * 100)
  if (share === 1) return 'all'
  return percent < 1 ? 'under 1 %' : `${Math.min(99, percent)} %`
}
