import type { Stretch } from '../state/along-the-way.ts'
import { distanceParts, METRES_PER_MILE } from './distance-parts.ts'
import { neatStretch, type Way } from './neat-stretch.ts'
import { parseNumber } from './parse-number.ts'

/** Names of the two fields. */
const FROM = 'paint-from'
const TO = 'paint-to'

/** A stretch as typed, or a sentence for each field that is not as expected. */
export type TypedStretch =
  | { readonly stretch: Stretch; readonly errors: null }
  | { readonly stretch: null; readonly errors: Readonly<Record<string, string>> }

/** Reads a stretch from two fields in kilometres or miles. The end as the page shows it is the end of the way. */
export function parseStretch(fields: { readonly from: string; readonly to: string }, way: Way): TypedStretch {
  const size = way.units === 'imperial' ? METRES_PER_MILE : 1000
  const from = parseNumber(fields.from)
  const to = parseNumber(fields.to)
  const end = distanceParts(way.metres, way.units)
  const shownEnd = Number(end.value.replaceAll(',', ''))
  if (from === null || to === null) {
    const missing = `A number such as ${end.value}`
    const errors = { ...(from === null ? { [FROM]: missing } : {}), ...(to === null ? { [TO]: missing } : {}) }
    return { stretch: null, errors }
  }
  if (to > shownEnd && to * size > way.metres) return wrong(`The session ends at ${end.value} ${end.unit}`)
  const stretch = neatStretch(from * size, to >= shownEnd ? way.metres : to * size, way)
  if (from >= to || stretch === null) return wrong('It has to end behind where it begins')
  return { stretch, errors: null }
}

function wrong(error: string): TypedStretch {
  return { stretch: null, errors: { [TO]: error } }
}
