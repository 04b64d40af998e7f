/** Grade of an incline as people type it: `6`, `6,5`, `-2`, `−2 %`; null for anything else. Not held to any limit. */
export function parseIncline(text: string): number | null {
  const match = /^([-−–]?)(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(text.trim())
  if (match === null) return null
  // Read as a power of ten: 6.6 divided by a hundred is not 0.066 to the last digit.
  const grade = Number(`${match[2]!.replace(',', '.')}e-2`)
  return match[1] === '' || grade === 0 ? grade : -grade
}
