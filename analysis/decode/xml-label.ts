import { plainText } from './plain-text.ts'

/** Longer names are cut: they are for a line on a page. */
const LONGEST = 200

/** A name or type as a person reads it: blanks collapsed, cut at 200 characters; null when nothing is left. */
export function xmlLabel(text: string | undefined): string | null {
  const label = plainText(text ?? '', LONGEST)
  return label === '' ? null : label
}
