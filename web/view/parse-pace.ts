/** Seconds of a pace such as `5:45`, or of whole minutes `6`; null for anything else. */
export function parsePace(text: string): number | null {
  const match = /^(\d{1,2})(?::([0-5]\d))?$/.exec(text.trim())
  return match === null ? null : Number(match[1]) * 60 + Number(match[2] ?? 0)
}
