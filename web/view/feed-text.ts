import type { Feed } from '../contract.ts'

interface FeedKind {
  readonly kind: Feed['kind']
  readonly title: string
  readonly text: string
}

/** The feeds there can be, with what each tells. */
export const FEED_KINDS: readonly FeedKind[] = [
  { kind: 'alerts', title: 'Alerts of load', text: 'For a feed reader (Atom), with why and what to do.' },
  { kind: 'plan', title: 'Planned sessions', text: 'For a calendar (iCal), with their load and whether they fit.' },
  {
    kind: 'plan-discreet',
    title: 'Planned sessions, without figures',
    text: 'For a calendar that others see: only that there is something.',
  },
]

/** A feed as a name. */
export function feedText(kind: Feed['kind']): string {
  return FEED_KINDS.find((known) => known.kind === kind)?.title ?? kind
}
