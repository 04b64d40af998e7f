import type { InclineStep } from '../../analysis/model/athlete.ts'
import { countText } from './count-text.ts'
import type { InclineSource } from './incline-source.ts'
import { inclineText } from './incline-text.ts'

/** What counts as the slope of a session now, and why. */
export function inclineSentence(source: InclineSource, steps: readonly InclineStep[]): string {
  switch (source) {
    case 'set':
      return steps.length === 1
        ? `It counts with ${inclineText(steps[0]!.grade)} from start to end, as you set it.`
        : `It counts with your ${countText(steps.length, 'step')}.`
    case 'recorded':
      return 'The treadmill recorded its incline, and that counts unless you say otherwise.'
    case 'indoors':
      return 'The incline of a treadmill is not in the file, so the way counts as flat.'
    case 'no-altitude':
      return 'The file has no altitude, so the way counts as flat.'
  }
}
