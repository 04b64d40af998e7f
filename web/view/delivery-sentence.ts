import type { Delivery } from '../contract.ts'
import { momentText } from './moment-text.ts'

const ORDER: readonly Delivery['state'][] = ['dead', 'waiting', 'sending', 'sent']

/** Where a message is on its way, and why it is not farther. Times are by the reader's own clock. */
export function deliverySentence({ state, attempts, problem, endedAt, nextAt }: Delivery, today: string): string {
  const tries = attempts > 1 ? ` after ${attempts} tries` : ''
  const at = endedAt === null ? '' : ` ${momentText(endedAt, today)}`
  switch (state) {
    case 'sent':
      return `Accepted${at}${tries}`
    case 'dead':
      return `Given up${at}${tries}: ${problem ?? 'nobody says why'}`
    case 'sending':
      return 'On its way'
    case 'waiting':
      return nextAt === null || problem === null
        ? 'Waiting'
        : `Waiting, as ${problem}; next try ${momentText(nextAt, today)}`
  }
}

/** Messages in the order they are looked at: what was given up, what waits, then the rest as it came. */
export function inDeliveryOrder(items: readonly Delivery[]): readonly Delivery[] {
  return items.toSorted((a, b) => rank(a) - rank(b))
}

function rank({ state }: Delivery): number {
  return Math.min(ORDER.indexOf(state), 2)
}
