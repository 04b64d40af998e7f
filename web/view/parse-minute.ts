/** The minute of the day a clock time names, `21:00` or `7:05`; null for anything else. */
export function parseMinute(text: string): number | null {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? []
  return hours === '' ? null : Number(hours) * 60 + Number(minutes)
}
