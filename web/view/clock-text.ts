/** Local time of day `07:12` of a UTC instant at a place `offsetSeconds` ahead; null when either is unknown. */
export function clockText(startedAt: string | null, offsetSeconds: number | null): string | null {
  if (startedAt === null || offsetSeconds === null) return null
  const instant = Date.parse(startedAt)
  if (Number.isNaN(instant)) return null
  return new Date(instant + offsetSeconds * 1000).toISOString().slice(11, 16)
}
