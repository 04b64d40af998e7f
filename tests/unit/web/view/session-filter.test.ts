import { expect, test } from 'vitest'
import { monthsOf } from '../../../../web/view/months-of.ts'
import { passesFilter, type SessionFilter } from '../../../../web/view/session-filter.ts'
import { sessionItem } from '../session-item.ts'

const ALL: SessionFilter = { kind: 'all', ground: 'any', text: '' }
const beach = sessionItem({}, { flat: 5, sand: 4 }, { name: 'Beach run' })
const hike = sessionItem({ sport: 'hiking', localDate: '2025-11-02' }, { flat: 3, climb: 4 })
const ride = sessionItem({ sport: 'cycling', localDate: null }, { flat: 0.2 }, { excluded: true })

test('by kind', () => {
  const kinds = (kind: SessionFilter['kind']) =>
    [beach, hike, ride].filter((item) => passesFilter(item, { ...ALL, kind }))
  expect(kinds('all')).toHaveLength(3)
  expect(kinds('run')).toEqual([beach])
  expect(kinds('walk')).toEqual([hike])
  expect(kinds('ride')).toEqual([ride])
})

test('by what made the load, from a tenth of it on', () => {
  expect(passesFilter(beach, { ...ALL, ground: 'sand' })).toBe(true)
  expect(passesFilter(beach, { ...ALL, ground: 'climb' })).toBe(false)
  expect(passesFilter(sessionItem({}, { flat: 9.5, sand: 0.5 }), { ...ALL, ground: 'sand' })).toBe(false)
})

test('by part of the name, in any case; without a name the sport counts', () => {
  expect(passesFilter(beach, { ...ALL, text: 'BEACH' })).toBe(true)
  expect(passesFilter(hike, { ...ALL, text: 'hik' })).toBe(true)
  expect(passesFilter(hike, { ...ALL, text: 'beach' })).toBe(false)
})

test('months in the order they come; what is left out does not count', () => {
  const months = monthsOf([beach, hike, ride])
  expect(months.map(({ key, title, calfKm }) => ({ key, title, calfKm }))).toEqual([
    { key: '2025-12', title: 'December 2025', calfKm: 9 },
    { key: '2025-11', title: 'November 2025', calfKm: 7 },
    { key: 'none', title: 'Without a date', calfKm: 0 },
  ])
})
