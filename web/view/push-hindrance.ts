/** Why a browser cannot be woken, as far as it can be told before asking it. */
export type PushHindrance = 'insecure' | 'home-screen' | 'unsupported'

export interface BrowserFacts {
  /** Reached over https, or on this very machine. */
  readonly isSecure: boolean
  readonly hasPush: boolean
  /** Opened from the Home Screen, in a window of its own. */
  readonly isInstalled: boolean
  readonly userAgent: string
  /** An iPad says it is a Mac; a Mac has no touch screen. */
  readonly touchPoints: number
}

/** What stands in the way of messages to this browser; null = nothing that could be told. */
export function pushHindrance(facts: BrowserFacts): PushHindrance | null {
  if (!facts.isSecure) return 'insecure'
  if (facts.hasPush) return null
  return isApplePhone(facts) && !facts.isInstalled ? 'home-screen' : 'unsupported'
}

function isApplePhone({ userAgent, touchPoints }: BrowserFacts): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)
}
