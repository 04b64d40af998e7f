import type { GroundMap } from '../contract.ts'
import { countText } from './count-text.ts'

/** What came of reading a map, in a sentence. */
export function mapEndText({ name, state, message, ways, areas }: GroundMap): string {
  if (state !== 'ready') return `The map “${name}” cannot be used. ${message ?? ''}`.trim()
  return `The map “${name}” is ready: ${countText(ways ?? 0, 'way')} and ${countText(areas ?? 0, 'area')}.`
}
