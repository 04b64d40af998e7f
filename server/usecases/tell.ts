import type { Tier } from '../../analysis/model/risk.ts'
import type { Store } from '../store/open-store.ts'
import { cancelTold, insertTold } from '../store/told-store.ts'

/** Something to tell an athlete. */
export interface Message {
  readonly athleteId: string
  /** It is told once, however often it is asked for. */
  readonly key: string
  readonly kind: 'safety' | 'alert' | 'question' | 'digest' | 'test'
  readonly tier: Tier | null
  /** `digest` waits for Monday's; `push` by itself. */
  readonly via: 'push' | 'digest'
  /** Not before this, Unix seconds. */
  readonly when: number
  readonly title: string
  readonly body: string
  /** Where in the app it leads. */
  readonly path: string
  /** Tells of health: only for channels the athlete chose for that. */
  readonly isHealth: boolean
  /** Keys of the alerts it tells. */
  readonly alerts?: readonly string[]
}

/**
 * Tells an athlete something, inside the transaction of what it tells of: so neither is there without the other. What is
 * told stands in the app; says whether it was new.
 */
export async function tell(store: Store, message: Message, now: number): Promise<boolean> {
  const { athleteId, key, kind, tier, via, when, title, body, path, isHealth, alerts = [] } = message
  const about = { athlete_id: athleteId, key, kind, tier, via, due_at: when, title, body, path }
  const rest = { is_health: isHealth ? 1 : 0, alerts_json: JSON.stringify(alerts), created_at: now } as const
  return insertTold(store, { ...about, ...rest, cancelled_at: null })
}

/** Takes back what was to be told and is not due yet. */
export async function untell(
  store: Store,
  athleteId: string,
  waiting: { readonly key: string; readonly now: number },
): Promise<void> {
  await cancelTold(store, athleteId, waiting)
}
