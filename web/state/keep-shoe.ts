import { api } from '../api.ts'
import type { NewShoe, ShoeItem } from '../contract.ts'
import { failing } from './change-activity.ts'
import { followRescoring } from './follow-rescoring.ts'
import { refreshAll } from './resource-cache.ts'
import { showToast } from './toasts.ts'

/** Enters a shoe, or changes one, and offers the way back. */
export async function keepShoe(said: NewShoe, before: ShoeItem | null, all: readonly ShoeItem[]): Promise<void> {
  const after = before === null ? await api.addShoe(said) : await api.changeShoe(before.id, said)
  scoredAgain()
  const usual = (said.usualFor ?? []).map(
    ({ sport, from }) =>
      () =>
        usualBack({ sport, from: from ?? null, id: after.id }, all),
  )
  showToast(
    before === null ? `Entered: ${after.name}.` : `Changed: ${after.name}.`,
    undo(async () => {
      for (const back of usual) await back()
      if (before === null) {
        await api.removeShoe(after.id)
        return
      }
      const { name, kind, dropMillimetres, startMetres, gear } = before
      const again = (said.notUsualFor ?? []).map(({ sport, from }) => ({ sport, from }))
      await api.changeShoe(before.id, { name, kind, dropMillimetres, startMetres, gear, usualFor: again })
    }),
  )
}

/** Retires a shoe or takes it up again. */
export async function retireShoe({ id, name, retired }: ShoeItem): Promise<void> {
  await api.changeShoe(id, { retired: !retired })
  refreshAll()
  showToast(
    retired ? `${name} is in use again.` : `${name} is retired; what was run in it stays.`,
    undo(() => api.changeShoe(id, { retired })),
  )
}

/** Takes a shoe away for good. */
export async function removeShoe({ id, name }: ShoeItem): Promise<void> {
  await api.removeShoe(id)
  scoredAgain()
  showToast(`Removed: ${name}.`)
}

interface Usual {
  readonly sport: string
  readonly from: string | null
  readonly id: string
}

/** Gives a sport back the shoe that was usual from that very day on before; where there was none, none. */
function usualBack({ sport, from, id }: Usual, all: readonly ShoeItem[]): Promise<unknown> {
  const other = all.find(({ usualFor }) => usualFor.some((usual) => usual.sport === sport && usual.from === from))
  if (other !== undefined) return api.changeShoe(other.id, { usualFor: [{ sport, from }] })
  return api.changeShoe(id, { notUsualFor: [{ sport, from: from ?? '1970-01-01' }] })
}

function scoredAgain(): void {
  refreshAll()
  failing(followRescoring())
}

function undo(change: () => Promise<unknown>) {
  return { label: 'Undo', run: () => failing(change().then(scoredAgain)) }
}
