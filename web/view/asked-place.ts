/** A stretch of a session that is to become a favourite place. */
export interface AskedPlace {
  readonly session: string
  readonly fromMetres: number
  readonly toMetres: number
}

/** Where a stretch of a session is made a favourite place. */
export function askedPlaceAddress({ session, fromMetres, toMetres }: AskedPlace): string {
  const query = new URLSearchParams({ session, from: String(fromMetres), to: String(toMetres) })
  return `/settings/ground?${query}#places`
}

/** The stretch such an address asks for; null where it asks for none. */
export function askedPlace(query: URLSearchParams): AskedPlace | null {
  const session = query.get('session')
  const [fromMetres, toMetres] = [query.get('from'), query.get('to')].map((text) => Number.parseFloat(text ?? ''))
  if (session === null || fromMetres === undefined || toMetres === undefined) return null
  return fromMetres >= 0 && toMetres > fromMetres ? { session, fromMetres, toMetres } : null
}
