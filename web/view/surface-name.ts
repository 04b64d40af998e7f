import { surfaceText } from './surface-text.ts'

const SHORT: Readonly<Record<string, string>> = {
  track: 'track',
  wet_sand: 'wet sand',
  dry_sand: 'dry sand',
  unknown: 'unknown',
}

/** A surface in a word or two, for buttons and for the strip of a profile. */
export function surfaceName(surface: string): string {
  return SHORT[surface] ?? surfaceText(surface)
}
