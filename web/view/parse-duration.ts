/** Seconds of `38:10`, `1:02:33` or plain minutes `38`; null when it is none of them. */
export function parseDuration(text: string): number | null {
  const match = /^(?:(\d+):)?(\d+)(?::(\d{2}))?$/.exec(text.trim())
  if (match === null) return null
  const [, first, second = '0', third] = match
  if (first !== undefined && third !== undefined) {
    return Number(second) < 60 && Number(third) < 60 ? Number(first) * 3600 + Number(second) * 60 + Number(third) : null
  }
  if (first !== undefined)
    return Number(second) < 60 && second.length === 2 ? Number(first) * 60 + Number(second) : null
  return third === undefined ? Number(second) * 60 : null
}
