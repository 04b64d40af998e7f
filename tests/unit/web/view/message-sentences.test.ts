import { describe, expect, it } from 'vitest'
import { resolveTarget } from '../../../../server/notify/resolve-target.ts'
import type { Delivery } from '../../../../web/contract.ts'
import { alertLifeSentence } from '../../../../web/view/alert-life-sentence.ts'
import { deliverySentence, inDeliveryOrder } from '../../../../web/view/delivery-sentence.ts'
import { problemAdvice } from '../../../../web/view/problem-advice.ts'
import { sentOnSentence, sentSentence } from '../../../../web/view/sent-sentence.ts'
import { testSentence } from '../../../../web/view/test-sentence.ts'

const TODAY = '2026-03-02'
/** 00:00 on 2 March by the clock of these tests. */
const AT = '2026-03-01T11:00:00.000Z'

describe('an alert', () => {
  const life = { acknowledgedAt: AT, endedAt: AT, withdrawnAt: AT, withdrawnReason: 'history-changed' }
  it.each([
    ['sent', 'Sent, and still to be read.'],
    ['acknowledged', 'Read on 2 March, 00:00.'],
    ['expired', 'Expired on 2 March, 00:00: its days are over.'],
    ['withdrawn', /^Withdrawn on 2 March, 00:00: your history changed .* it no longer holds\.$/],
    ['past', /^Found in a session that was older than three days/],
  ] as const)('that is %s says how it came there', (state, text) => {
    expect(alertLifeSentence({ ...life, state }, TODAY)).toMatch(text)
  })

  it('says what was sent of it, where, and what became of it', () => {
    const sent = { via: 'push', at: AT, isTakenBack: false, channels: [] } as const
    expect(sentSentence(sent, TODAY)).toMatch(/^A message of its own, 2 March, 00:00: no channel was switched on/)
    expect(sentSentence({ ...sent, via: 'digest', isTakenBack: true }, TODAY)).toBe(
      "Monday's summary: taken back before it left.",
    )
    const on = { channel: 'email', state: 'dead', at: AT, problem: 'no answer in time' } as const
    expect(sentOnSentence(on, TODAY)).toBe('E-mail: given up 2 March, 00:00, no answer in time')
    expect(sentOnSentence({ ...on, state: 'waiting', at: null }, TODAY)).toBe('E-mail: waiting, as no answer in time')
  })
})

describe('a message on its way', () => {
  const delivery: Delivery = {
    id: 'a',
    channel: 'ntfy',
    kind: 'alert',
    title: 'Sand',
    path: '/',
    createdAt: AT,
    state: 'sent',
    attempts: 1,
    problem: null,
    endedAt: AT,
    nextAt: null,
  }
  it.each<[Delivery, string]>([
    [delivery, 'Accepted 2 March, 00:00'],
    [
      { ...delivery, state: 'dead', attempts: 3, problem: 'nothing listens there' },
      'Given up 2 March, 00:00 after 3 tries: nothing listens there',
    ],
    [{ ...delivery, state: 'waiting', endedAt: null, nextAt: AT }, 'Waiting'],
    [
      { ...delivery, state: 'waiting', problem: 'no answer in time', endedAt: null, nextAt: AT },
      'Waiting, as no answer in time; next try 2 March, 00:00',
    ],
  ])('reads as %#', (row, text) => {
    expect(deliverySentence(row, TODAY)).toBe(text)
  })

  it('that was given up stands first, then what waits, then the rest as it came', () => {
    const states = ['sent', 'sending', 'waiting', 'sent', 'dead'] as const
    const rows = states.map((state, i) => ({ ...delivery, id: String(i), state }))
    expect(inDeliveryOrder(rows).map(({ id }) => id)).toEqual(['4', '2', '0', '1', '3'])
  })
})

describe('a test', () => {
  const good = { ok: true, reached: 1, receivers: 1, problem: null }
  it.each([
    ['email', good, /^Accepted by the mail server/],
    ['push', { ...good, reached: 2, receivers: 2 }, 'Accepted by the push service for 2 browsers.'],
    [
      'push',
      { ok: false, reached: 1, receivers: 2, problem: 'no answer in time' },
      'Accepted by the push service for 1 browser of 2, the others not: no answer in time.',
    ],
    [
      'push',
      { ok: false, reached: 0, receivers: 1, problem: 'no answer in time' },
      'It did not get through: no answer in time.',
    ],
  ] as const)('by %s claims no more than is known (%#)', (kind, outcome, text) => {
    expect(testSentence(kind, outcome)).toMatch(text)
  })

  it('into a network that was not allowed is explained, in whatever words the server refuses it', async () => {
    const refused = await resolveTarget('127.0.0.1', false)
    expect(problemAdvice(refused.ok ? '' : refused.error)).toContain('soleus serve --allow-private-targets')
    expect(problemAdvice('something new')).toBeNull()
  })
})
