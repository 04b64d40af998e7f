import type { Units } from '../contract.ts'
import { calfKmText } from './calf-km-text.ts'
import { causesSentence } from './causes-sentence.ts'
import { countText } from './count-text.ts'
import { tierText } from './tier-text.ts'
import type { WeekBar } from './week-bars.ts'
import { weekGroundText } from './week-ground-text.ts'
import { weekSpanText } from './week-span-text.ts'

/** A bar of the weekly chart in words, for the keyboard and for screen readers. */
export function weekSentence(week: WeekBar, units: Units): string {
  const alert = week.tier === null ? '' : `. ${tierText(week.tier)}`
  const pain = week.worstPain === null ? '' : `; worst pain ${week.worstPain} of 10`
  if (week.sessions === 0) return `${weekSpanText(week.firstDay)}: no sessions${pain}${alert}`
  const load = `${calfKmText(week.calfKm)} calf-km in ${countText(week.sessions, 'session')}`
  return `${weekSpanText(week.firstDay)}: ${load}; ${causesSentence(week)}; ${weekGroundText(week, units)}${pain}${alert}`
}
