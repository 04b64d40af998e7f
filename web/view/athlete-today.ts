/** The date of today where the athlete lives, an IANA zone; the server counts days by it, whatever zone the reader is in. */
export function athleteToday(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(Date.now())
    .map(({ type, value }) => [type, value] as const)
  const { year = '', month = '', day = '' } = Object.fromEntries(parts) as Record<string, string>
  return `${year}-${month}-${day}`
}
