import { api } from '../api.ts'
import type { InjuryItem } from '../contract.ts'
import { injuryName } from '../view/injury-words.ts'
import { failing } from './change-activity.ts'
import { refreshAll } from './resource-cache.ts'
import { showToast } from './toasts.ts'

type NewInjury = Pick<InjuryItem, 'date' | 'side' | 'kind'>

/** Puts an injury on record. */
export async function addInjury(injury: NewInjury): Promise<void> {
  const { id } = await api.addInjury(injury)
  said(`On record: ${injuryName(injury).toLowerCase()}. Rules and room are careful.`, () => api.removeInjury(id))
}

/** Ticks a step, or takes the tick back. */
export async function tickInjury(
  injury: InjuryItem,
  step: 'easedDate' | 'healedDate',
  date: string | null,
): Promise<void> {
  const { id, [step]: before } = injury
  await api.changeInjury(id, { [step]: date })
  said(date === null ? 'Taken back.' : 'Ticked.', () => api.changeInjury(id, { [step]: before }))
}

/** Takes an injury off the record; the way back enters it again with its steps. */
export async function removeInjury(injury: InjuryItem): Promise<void> {
  const { date, side, kind, easedDate, healedDate } = injury
  await api.removeInjury(injury.id)
  said(`Off the record: ${injuryName(injury).toLowerCase()}.`, async () => {
    const { id } = await api.addInjury({ date, side, kind })
    if (easedDate !== null || healedDate !== null) await api.changeInjury(id, { easedDate, healedDate })
  })
}

function said(text: string, back: () => Promise<unknown>): void {
  refreshAll()
  showToast(text, { label: 'Undo', run: () => failing(back().then(refreshAll)) })
}
