import type { AlertDetail } from '../contract.ts'
import { channelText } from './channel-text.ts'
import { momentText } from './moment-text.ts'

type Sent = AlertDetail['sent'][number]

/** How a message that told an alert was meant to leave, and when. */
export function sentSentence({ via, at, isTakenBack, channels }: Sent, today: string): string {
  const what = via === 'digest' ? "Monday's summary" : 'A message of its own'
  if (isTakenBack) return `${what}: taken back before it left.`
  if (channels.length === 0) return `${what}, ${momentText(at, today)}: no channel was switched on, so it stayed here.`
  return `${what}, ${momentText(at, today)}:`
}

/** What became of it on one channel. */
export function sentOnSentence({ channel, state, at, problem }: Sent['channels'][number], today: string): string {
  const name = channelText(channel)
  const when = at === null ? '' : ` ${momentText(at, today)}`
  switch (state) {
    case 'sent':
      return `${name}: accepted${when}`
    case 'dead':
      return `${name}: given up${when}${problem === null ? '' : `, ${problem}`}`
    case 'sending':
      return `${name}: on its way`
    case 'waiting':
      return `${name}: waiting${problem === null ? '' : `, as ${problem}`}`
  }
}
