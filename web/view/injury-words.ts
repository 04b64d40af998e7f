import { BREAK_LIMITS } from '../../analysis/model/break-limits.ts'
import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { InjuryItem, Settings } from '../contract.ts'
import { dayText } from './day-text.ts'

const SIDES = { left: 'Left', right: 'Right', both: 'Both' } as const

/** `Left calf`, `Both Achilles tendons`. */
export function injuryName({ side, kind }: Pick<InjuryItem, 'side' | 'kind'>): string {
  const part = kind === 'calf' ? 'calf' : 'Achilles tendon'
  return `${SIDES[side]} ${side === 'both' ? (kind === 'calf' ? 'calves' : `${part}s`) : part}`
}

/** Until when rule B2 is careful because of an injury; null when it is over. Eight weeks, or until it has healed. */
export function carefulUntil({ date, healedDate }: InjuryItem, today: string): string | null {
  const last = formatCivilDay(parseCivilDay(date) + BREAK_LIMITS.injuryDays.value - 1)
  return healedDate !== null || last < today ? null : last
}

/** What being careful means, as the rule and the room take it. */
export function carefulText(injury: InjuryItem, until: string): string {
  const ground =
    injury.easedDate === null ? ', and no sand or hills until you or your physio tick that they may come back' : ''
  return `Careful until ${dayText(until, 'long')}: no more than you are familiar with, no runs on consecutive days${ground}. Alerts speak up sooner.`
}

/** Whether the line on the strongest known risk factors is shown: from 40 on, or with a strain on record. */
export function isAtMoreRisk(ageBand: Settings['ageBand'], injuries: readonly InjuryItem[]): boolean {
  return injuries.length > 0 || ageBand === '40-49' || ageBand === '50-59' || ageBand === '60-and-over'
}

export const RISK_LINE =
  'Older age and a previous calf strain are the strongest known risk factors of a calf strain. No study says by how much to train less because of them, so no number here changes with them.'
