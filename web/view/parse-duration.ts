/** Seconds of `38:10`, `1:02:33` or plain minutes `38`; null when it is none of them. */
export function parseDuration(text: string): number | null {
  const clean = text.trim()
  if (!/^\d+(?::[0-5]\d){0,2}$/.test(clean)) return null
  const [first = 0, second, third] = clean.split(':').map(Number)
  if (third !== undefined) return first * 3600 + (second ?? 0) * 60 + third
  return first * 60 + (second ?? 0)
}
