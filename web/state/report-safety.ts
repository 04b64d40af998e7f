import type { SafetySign } from '../../analysis/model/check-in.ts'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { SafetyEvent } from '../../analysis/model/safety-episode.ts'
import { sendUnsent } from './send-unsent.ts'
import { addUnsent, ticked } from './unsent.ts'

/** What is said in the matter of warning signs holds here at once; the server hears of it as soon as it can be reached. */
export const reportSafety = {
  tick: (signs: Iterable<SafetySign>) => report(ticked(signs)),
  answer: (signs: readonly SafetySign[], isBetter: boolean | null) =>
    report({ kind: 'answered', at: now(), signs, isBetter }),
  seen: (day: CivilDay, outcome: 'cleared' | 'treated') => report({ kind: 'seen', at: now(), day, outcome }),
  mistake: (signs: readonly SafetySign[]) => report({ kind: 'mistake', at: now(), signs }),
}

function report(event: SafetyEvent): void {
  addUnsent(event)
  void sendUnsent()
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
