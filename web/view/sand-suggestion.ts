import type { ActivityDetail, Units } from '../contract.ts'
import type { Stretch } from '../state/along-the-way.ts'
import { distanceParts } from './distance-parts.ts'
import { lapText } from './lap-text.ts'
import { type GroundChange, paintChange } from './paint-change.ts'
import { surfaceText } from './surface-text.ts'
import { wayMetres } from './way-metres.ts'

/** A question that a name raises, and what a yes does. */
export interface SandSuggestion {
  /** Of this word in this session: another word is another question. */
  readonly key: string
  readonly reason: string
  readonly effect: string
  readonly change: GroundChange
}

/** Laps named in full; of more only their number is said. */
const NAMED = 2

/** What the name of a session or of its laps makes one ask; null where nothing does. */
export function sandSuggestion(activity: ActivityDetail, units: Units): SandSuggestion | null {
  const { suggestion, laps, overrides } = activity
  if (suggestion === null) return null
  const { word, surface } = suggestion
  const key = `${activity.id} ${word}`
  const found = suggestion.laps.flatMap((at) => {
    const lap = laps[at]
    return lap === undefined ? [] : [{ lap, text: lapText(lap.name, at) }]
  })
  if (found.length === 0) {
    return {
      key,
      reason: `The name of this session says “${word}”.`,
      effect: `Yes sets the whole way to ${surfaceText(surface)}.`,
      change: { to: { surface }, back: { surface: overrides.surface } },
    }
  }
  const stretches = found.map(({ lap }) => lap)
  const change = paintChange(activity, stretches, surface, wayMetres(activity))
  if (change === null) return null
  const which = found.length > NAMED ? `${found.length} laps` : found.map(({ text }) => text).join(' and ')
  const says = found.length === 1 ? 'says' : 'say'
  return {
    key,
    reason: `${which} ${says} “${word}”.`,
    effect: `Yes paints ${lengthText(stretches, units)} as ${surfaceText(surface)}.`,
    change,
  }
}

function lengthText(stretches: readonly Stretch[], units: Units): string {
  const metres = stretches.reduce((sum, { fromMetres, toMetres }) => sum + toMetres - fromMetres, 0)
  const { value, unit } = distanceParts(metres, units)
  return `${stretches.length === 1 ? 'that lap' : 'those laps'}, ${value}\u00a0${unit},`
}
