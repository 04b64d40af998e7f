import { describe, expect, it } from 'vitest'
import type { CheckIn } from '../../../../analysis/model/check-in.ts'
import { knownHistory } from '../../../../analysis/symptoms/known-history.ts'
import { signsInForce } from '../../../../analysis/symptoms/signs-in-force.ts'
import { afterActivity, inMorning, makeCheckIn, makeWeekly } from '../../../support/make-check-in.ts'

const D = 20_440
const LATER = (D + 400) * 86_400

describe('the history of an episode of calf pain', () => {
  const sore = (day: number) => afterActivity(D + day, [0, 2, 0])

  it('is what was ticked in it, for as long as the pain goes on', () => {
    const first = afterActivity(D, [0, 2, 0], { signs: ['oestrogen', 'at_rest'] })
    expect(knownHistory([first], D + 14, LATER)).toEqual({ signs: ['oestrogen'], isAnswered: true })
    expect(knownHistory([first], D + 15, LATER)).toEqual({ signs: [], isAnswered: false })
    expect(knownHistory([first, sore(10), sore(20)], D + 30, LATER).signs).toEqual(['oestrogen'])
  })

  it('is answered by none of these too, and not by other signs', () => {
    expect(knownHistory([afterActivity(D, [0, 2, 0], { signs: ['none_of_these'] })], D, LATER)).toEqual({
      signs: [],
      isAnswered: true,
    })
    expect(knownHistory([afterActivity(D, [0, 2, 0], { signs: ['at_rest'] })], D, LATER).isAnswered).toBe(false)
  })

  it('does not hear what is said later, nor check-ins without calf pain', () => {
    const first = afterActivity(D, [0, 2, 0], { signs: ['trip'] })
    expect(knownHistory([first], D, first.at).isAnswered).toBe(false)
    expect(knownHistory([afterActivity(D, [0, 0, 0], { signs: ['trip'] })], D, LATER).isAnswered).toBe(false)
  })
})

describe('the signs a check-in is judged with', () => {
  it('are those ticked, calf pain that its numbers tell, and the history', () => {
    const morning = inMorning(D, 1, { signs: ['at_rest'] })
    expect([...signsInForce(morning, ['trip'])]).toEqual(['at_rest', 'calf_pain', 'trip'])
    expect([...signsInForce(inMorning(D, 0), [])]).toEqual([])
    expect([...signsInForce(inMorning(D, 3, { sites: ['achilles'] }), [])]).toEqual([])
    expect([...signsInForce(inMorning(D, 3, { sites: ['top_of_calf'], side: 'both' }), [])]).toEqual(['calf_pain'])
  })

  it('of a morning without a place are those of what hurt the day before', () => {
    const morning = inMorning(D, 3)
    const run = (...sites: CheckIn['sites']) => afterActivity(D - 1, [0, 4, 0], { sites })
    expect(signsInForce(morning, [], [run('achilles')]).size).toBe(0)
    expect([...signsInForce(morning, [], [run('achilles', 'lower_calf')])]).toEqual(['calf_pain'])
    expect([...signsInForce(morning, [], [run('achilles'), run()])]).toEqual(['calf_pain'])
    expect([...signsInForce(morning, [], [{ ...run('achilles'), day: D - 2 }])]).toEqual(['calf_pain'])
    expect(signsInForce({ ...morning, signs: ['calf_pain'] }, [], [run('achilles')]).size).toBe(1)
  })

  it('hold a tender spot and the pain of a week as calf pain', () => {
    const weekly = (answers: Parameters<typeof makeWeekly>[0]) =>
      makeCheckIn('weekly', D, { weekly: makeWeekly(answers) })
    expect(signsInForce(weekly({ tenderTop: true }), []).has('calf_pain')).toBe(true)
    expect(signsInForce(weekly({ worstPain: 1 }), []).has('calf_pain')).toBe(true)
    expect(signsInForce(weekly({}), []).size).toBe(0)
  })
})
