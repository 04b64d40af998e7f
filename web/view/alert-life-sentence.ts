import type { AlertDetail } from '../contract.ts'
import { momentText } from './moment-text.ts'

type Life = Pick<AlertDetail, 'state' | 'acknowledgedAt' | 'endedAt' | 'withdrawnAt' | 'withdrawnReason'>

/** Where an alert is in its life and how it came there. Times are by the reader's own clock; `today` is a date there. */
export function alertLifeSentence(life: Life, today: string): string {
  const at = (iso: string | null) => (iso === null ? '' : ` on ${momentText(iso, today)}`)
  switch (life.state) {
    case 'new':
      return 'New: it was told nowhere but here.'
    case 'sent':
      return 'Sent, and still to be read.'
    case 'acknowledged':
      return `Read${at(life.acknowledgedAt)}.`
    case 'resolved':
      return `Over${at(life.endedAt)}: what it spoke of has settled.`
    case 'expired':
      return `Expired${at(life.endedAt)}: its days are over.`
    case 'withdrawn':
      return `Withdrawn${at(life.withdrawnAt)}: ${withdrawnWhy(life.withdrawnReason)}`
    case 'past':
      return 'Found in a session that was older than three days when it came in, so it was never told.'
  }
}

function withdrawnWhy(reason: string | null): string {
  return reason === null || reason === 'history-changed'
    ? 'your history changed (a late file, a correction, a deleted session), and it no longer holds.'
    : `${reason}.`
}
