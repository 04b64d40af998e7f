import { describe, expect, it } from 'vitest'
import { activitySport } from '../../../../analysis/normalise/activity-sport.ts'
import { decodedSession } from '../../../support/decoded-part.ts'

describe('activitySport', () => {
  const trail = decodedSession({ sport: 'running', subSport: 'trail' })
  const nothing = decodedSession({ sport: 'generic' })

  it('is what the file says', () => {
    expect(activitySport(trail, null, true, true)).toEqual({
      sport: 'running',
      subSport: 'trail',
      family: 'foot',
      issues: [],
    })
  })

  it('is what the athlete said, with the sub-sport only if the sport stays', () => {
    expect(activitySport(trail, 'cycling', true, true)).toMatchObject({
      sport: 'cycling',
      subSport: null,
      family: 'ride',
    })
    expect(activitySport(trail, 'running', true, true)).toMatchObject({ sport: 'running', subSport: 'trail' })
    expect(activitySport(null, 'walking', false, false)).toMatchObject({ sport: 'walking', issues: [] })
  })

  it('is taken for running only where nobody said and the way was on foot', () => {
    expect(activitySport(nothing, null, false, true)).toMatchObject({
      sport: 'running',
      issues: [{ id: 'sport-assumed' }],
    })
    expect(activitySport(null, null, false, true).family).toBe('foot')
    expect(activitySport(nothing, null, false, false)).toMatchObject({ sport: 'generic', family: 'other', issues: [] })
    expect(activitySport(nothing, null, true, true)).toMatchObject({ sport: 'generic', family: 'other', issues: [] })
  })
})
