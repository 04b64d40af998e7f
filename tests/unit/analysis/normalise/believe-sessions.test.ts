import { describe, expect, it } from 'vitest'
import type { DecodedSession } from '../../../../analysis/model/decoded-file.ts'
import { believeSessions } from '../../../../analysis/normalise/believe-sessions.ts'
import { decodedPart, decodedSession, rawSamples } from '../../../support/decoded-part.ts'

const at = (startTime: number) => decodedSession({ startTime })
const kept = (sessions: readonly DecodedSession[], time = [0, 2000]) => {
  const { part, issues } = believeSessions(decodedPart(rawSamples({}), { sessions }), Float64Array.from(time))
  return [part.sessions.length, issues.map(({ id, count }) => [id, count])]
}

describe('the sessions of a part', () => {
  it('are those where the records are, when others lie far away or nowhere', () => {
    expect(kept([at(1000), at(1e9), at(Number.NaN)])).toEqual([1, [['stray-sessions', 2]]])
    expect(kept([at(0), at(1000), at(5000)])).toEqual([3, []])
  })

  it('are kept when there is no other, and when there are no records to go by', () => {
    expect(kept([at(1e9)])).toEqual([1, []])
    expect(kept([at(1e9), at(Number.NaN)])).toEqual([2, []])
    expect(kept([at(0), at(1e9)], [])).toEqual([2, []])
    expect(kept([at(0), at(1e9)], [Number.NaN])).toEqual([2, []])
  })

  it('are no sessions when there are more than any recording has', () => {
    const many = Array.from({ length: 101 }, () => at(1000))
    expect(kept(many)).toEqual([0, [['too-many-sessions', undefined]]])
    expect(kept(many.slice(1))).toEqual([100, []])
  })
})
