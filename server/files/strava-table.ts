export type StravaTable = 'activities' | 'shoes' | 'bikes'

/** Ten years of sessions are a few megabytes. */
const LARGEST_BYTES = 16 * 1024 * 1024
const NAMES_FILE = /(?:^|["',;\t\r\n])activities\/\d+\.(?:gpx|fit|tcx)(?:\.gz)?(?:["',;\t\r\n]|$)/i

/**
 * Which table of a Strava export a file is, null for any other. The list of sessions is known by the files it names, as
 * its headings come in the account's language; the lists of shoes and bikes by their own names.
 */
export function stravaTable(name: string, bytes: Uint8Array): StravaTable | null {
  const base = /([^/\\!]*)\.csv$/i.exec(name)?.[1]?.toLowerCase()
  if (base === undefined || bytes.length > LARGEST_BYTES) return null
  // Zeros aside, so that a table saved anew in UTF-16 is seen too.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  if (NAMES_FILE.test(text)) return 'activities'
  return base === 'shoes' || base === 'bikes' ? base : null
}
