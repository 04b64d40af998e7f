import type { ChannelKind, TestOutcome } from '../contract.ts'
import { countText } from './count-text.ts'

const ACCEPTED: Readonly<Record<Exclude<ChannelKind, 'push'>, string>> = {
  email: 'Accepted by the mail server. Look into your inbox, and into spam: what happens after it nobody tells us.',
  ntfy: 'Accepted by the ntfy server. Everything that follows the topic shows it now.',
  webhook: 'Accepted: the receiver answered that it has it.',
}

/** What came of a test, without more than is known: that a receiver took it is not yet that it was seen. */
export function testSentence(kind: ChannelKind, { ok, reached, receivers, problem }: TestOutcome): string {
  if (kind === 'push' && reached > 0) {
    const some = reached < receivers ? ` of ${receivers}, the others not: ${problem}` : ''
    return `Accepted by the push service for ${countText(reached, 'browser')}${some}.`
  }
  if (!ok || kind === 'push') return `It did not get through: ${problem ?? 'nobody says why'}.`
  return ACCEPTED[kind]
}
