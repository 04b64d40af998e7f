import type { SafetySign } from '../../analysis/model/check-in.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import { createStore } from './create-store.ts'
import { sendUnsent } from './send-unsent.ts'
import { addUnsent, ticked } from './unsent.ts'

/**
 * What was ticked on this page since it was loaded, history among it that may not be stored: to be shown to whoever
 * examines, and gone with the page.
 */
export const signsSaid = createStore<ReadonlySet<SafetySign>>(new Set())

/** What is said in the matter of warning signs holds here at once; the server hears of it as soon as it can be reached. */
export const reportSafety = {
  tick: (signs: Iterable<SafetySign>) => report(ticked(signs)),
  answer: (signs: readonly SafetySign[], isBetter: boolean | null) =>
    report({ kind: 'answered', at: now(), signs, isBetter }),
  seen: (day: CivilDay, outcome: 'cleared' | 'treated') => report({ kind: 'seen', at: now(), day, outcome }),
  mistake: (signs: readonly SafetySign[]) => report({ kind: 'mistake', at: now(), signs }),
}

function report(event: SafetyEvent): void {
  // After a mistake only what is ticked then holds.
  const before = event.kind === 'mistake' ? [] : signsSaid.get()
  signsSaid.set(new Set(event.kind === 'seen' ? [] : [...before, ...event.signs]))
  addUnsent(event)
  void sendUnsent()
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
