import { describe, expect, it } from 'vitest'
import { digestWords } from '../../../../server/usecases/digest-words.ts'

const FACTS = {
  ...{ calfKm: 34.2, before: 31, sessions: 4, climb: 8.55, sand: 0.2, room: 12.5 },
  ...{ limit: 'Sunday 1 March, with 14.0 calf-km, is still inside the seven days to Saturday 7 March.', open: [] },
}

describe("Monday's summary", () => {
  it('tells the week, the week before, what is left and what holds it down', () => {
    expect(digestWords(FACTS)).toEqual({
      title: 'Last week: 34.2 calf-km',
      body: [
        'Last week: 34.2 calf-km in 4 sessions, 25 % from climbing. The week before: 31.0 calf-km.',
        'Familiar room this week: 12.5 calf-km. It is room, not a target.',
        'Today: Sunday 1 March, with 14.0 calf-km, is still inside the seven days to Saturday 7 March.',
        'No alert is open.',
      ].join('\n'),
    })
  })

  it('of an empty week says so without shares of nothing', () => {
    const { body } = digestWords({ ...FACTS, calfKm: 0, sessions: 0, climb: 0, sand: 0 })
    expect(body).toContain('Last week: 0.0 calf-km in 0 sessions. The week before')
  })

  it('names what is open, and does not make up room for a young diary', () => {
    const { body } = digestWords({
      ...FACTS,
      sessions: 1,
      room: null,
      limit: null,
      open: ['Biggest week', 'A week of sand'],
    })
    expect(body).toContain('in 1 session,')
    expect(body).toContain('too young')
    expect(body).not.toContain('room this week')
    expect(body).toContain('Open: Biggest week; A week of sand.')
  })
})
