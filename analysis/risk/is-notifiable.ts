const NEWS_SECONDS = 72 * 3600

/**
 * Whether alerts of a session may be told outside the page: only when it was imported within 72 hours of its end. Older
 * ones are a mark in the past. An end that is unknown (NaN) is not news; a clock that runs ahead does no harm.
 */
export function isNotifiable(sessionEndUnix: number, importedAtUnix: number): boolean {
  return importedAtUnix - sessionEndUnix <= NEWS_SECONDS
}
