import type { SafetySign } from '../../analysis/model/check-in.ts'
import { HISTORY_SIGNS } from '../../analysis/symptoms/sign-groups.ts'
import type { Draft } from '../view/draft.ts'
import { createStore } from './create-store.ts'
import { storedJson } from './stored-json.ts'

const KEY = 'soleus.check-in'

/** JSON knows no NaN: null stands for it, in the numbers that may be unknown. */
const NUMBERS = [
  ...['painBefore', 'painDuring', 'painAfter', 'painMorning', 'stiffnessMinutes'],
  ...['worstPain', 'heelRaisesLeft', 'heelRaisesRight', 'kneeToWallLeftCm', 'kneeToWallRightCm'],
]

const kept = storedJson<Draft | null>(
  KEY,
  null,
  (value): value is Draft => typeof value === 'object' && value !== null && 'said' in value && 'weekly' in value,
)

/** The check-in that is being answered. A safety message can come in between, and a reload: what was said stays. */
export const checkInDraft = createStore<Draft | null>(revived(kept.get()))

export function keepDraft(draft: Draft | null): void {
  kept.set(draft)
  checkInDraft.set(draft)
}

/** Ticked by mistake: the form asks anew. History that was told stays told. */
export function clearDraftSigns(): void {
  const draft = checkInDraft.get()
  if (draft === null) return
  const history: ReadonlySet<SafetySign> = new Set([...HISTORY_SIGNS, 'none_of_these'])
  const signs = draft.said.signs.filter((sign) => history.has(sign))
  keepDraft({ ...draft, isAnyNew: null, said: { ...draft.said, signs } })
}

function revived(draft: Draft | null): Draft | null {
  if (draft === null) return null
  const numbers = (of: object) =>
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => [name, value === null && NUMBERS.includes(name) ? Number.NaN : value]),
    )
  return { ...draft, said: numbers(draft.said) as unknown as Draft['said'], weekly: numbers(draft.weekly) }
}
