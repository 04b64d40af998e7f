import { describe, expect, it } from 'vitest'
import { namingChange } from '../../../../server/usecases/strava-naming.ts'

const NOTHING = {
  id: 'a',
  name: null,
  named_by: null,
  gear: null,
  family: 'foot',
  duplicate_of: null,
  format: 'gpx',
} as const
const said = (title: string | null, gear: string | null = null) => ({ title, gear, isOneOfMany: false })

describe('what an export says of a session', () => {
  it.each([
    ['a missing name', {}, 'Dunes', { name: 'Dunes', named_by: 'export' }],
    ['a missing name, by a generic title too', {}, 'Morning Run', { name: 'Morning Run', named_by: 'export' }],
    ['a generic name of a GPX', { name: 'Evening Run' }, 'Dunes', { name: 'Dunes', named_by: 'export' }],
    [
      'a FIT, named by the profile of its watch',
      { name: 'Beach', format: 'fit' },
      'Dunes',
      { name: 'Dunes', named_by: 'export' },
    ],
    [
      'a title of an earlier export',
      { name: 'Sand', named_by: 'export' },
      'Dunes',
      { name: 'Dunes', named_by: 'export' },
    ],
    ['nothing where it is so already', { name: 'Dunes', named_by: 'export' }, 'Dunes', {}],
    ['nothing over the name of a GPX', { name: 'To the lighthouse' }, 'Dunes', {}],
    ['nothing over the name of a watch, by a generic title', { name: 'Beach', format: 'fit' }, 'Morning Run', {}],
    ['nothing over the athlete’s own', { name: 'Run', named_by: 'athlete', format: 'fit' }, 'Dunes', {}],
    ['nothing where the athlete wanted none', { named_by: 'athlete' }, 'Dunes', {}],
    ['nothing without a title', {}, null, {}],
  ] as const)('names %s', (_, row, title, change) => {
    expect(namingChange({ ...NOTHING, ...row }, said(title))).toEqual(change)
  })

  it('gives the shoes, and to the parts of one file neither shoes nor the name of another', () => {
    expect(namingChange(NOTHING, said(null, 'Novablast'))).toEqual({ gear: 'Novablast' })
    expect(namingChange({ ...NOTHING, gear: 'Novablast' }, said(null, 'Novablast'))).toEqual({})
    const part = { ...NOTHING, name: 'Bike', format: 'fit' } as const
    expect(namingChange(part, { title: 'Triathlon', gear: 'Novablast', isOneOfMany: true })).toEqual({})
  })
})
