import type { Alert } from '../contract.ts'

export type AlertState = Alert['state']

const WORDS: Readonly<Record<AlertState, string>> = {
  new: 'New',
  sent: 'Sent',
  acknowledged: 'Read',
  resolved: 'Over',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  past: 'In the past',
}

/** Where an alert is in its life, in a word. */
export function alertStateText(state: AlertState): string {
  return WORDS[state]
}

/** What the inbox can be narrowed to. `new` holds what is to be read, sent or not. */
export const STATE_CHOICES: readonly { readonly state: AlertState; readonly text: string }[] = [
  { state: 'new', text: 'To read' },
  { state: 'acknowledged', text: 'Read' },
  { state: 'resolved', text: 'Over' },
  { state: 'expired', text: 'Expired' },
  { state: 'withdrawn', text: 'Withdrawn' },
  { state: 'past', text: 'In the past' },
]

/** Whether it asks to be read. */
export function isOpenAlert({ state }: Pick<Alert, 'state'>): boolean {
  return state === 'new' || state === 'sent'
}
