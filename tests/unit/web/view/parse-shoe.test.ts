import { expect, test } from 'vitest'
import type { ShoeItem } from '../../../../web/contract.ts'
import { parseShoe } from '../../../../web/view/parse-shoe.ts'
import { shoeEffect, shoeFacts, usualText } from '../../../../web/view/shoe-words.ts'

const SHOE: ShoeItem = {
  id: 's',
  name: 'Daily',
  kind: 'usual',
  dropMillimetres: 10,
  startMetres: 100_000,
  distanceMetres: 412_300,
  sessions: 41,
  gear: null,
  retired: false,
  usualFor: [
    { sport: 'running', from: null, until: null },
    { sport: 'hiking', from: null, until: '2026-01-01' },
  ],
  factors: { run: 0.992, walk: 0.992 },
  evidence: 'weak',
}
const NEW = { before: null, today: '2026-03-01' }

test('a new shoe, usual from a day on', () => {
  const fields = {
    shoeName: ' Flats ',
    kind: 'minimal',
    drop: '4,5',
    start: '',
    'usual-running': 'yes',
    usualFrom: '2026-02-01',
  }
  expect(parseShoe(fields, 'metric', NEW)).toEqual({
    ok: true,
    value: {
      name: 'Flats',
      kind: 'minimal',
      dropMillimetres: 4.5,
      startMetres: 0,
      gear: null,
      usualFor: [{ sport: 'running', from: '2026-02-01' }],
    },
  })
})

test('of a changed one only boxes that were changed are said; a distance in miles not touched stays exact', () => {
  const fields = { shoeName: 'Daily', kind: 'usual', drop: '-2', start: '62.1', 'usual-walking': 'yes' }
  const read = parseShoe(fields, 'imperial', { before: SHOE, today: '2026-03-01' })
  expect(read).toMatchObject({
    ok: true,
    value: {
      dropMillimetres: -2,
      startMetres: 100_000,
      usualFor: [{ sport: 'walking', from: null }],
      notUsualFor: [{ sport: 'running', from: '2026-03-01' }],
    },
  })
})

test('what is wrong is said by its field', () => {
  expect(parseShoe({ drop: 'high', start: 'x' }, 'metric', NEW)).toEqual({
    ok: false,
    error: {
      shoeName: 'What you call it.',
      drop: 'Millimetres, such as 8, or empty.',
      start: 'A distance, such as 120, or empty.',
    },
  })
})

test('a shoe in words, with what it does by the model and how good the evidence is', () => {
  expect(shoeFacts(SHOE, 'metric')).toBe('Usual · 10 mm drop · 412 km in 41 sessions')
  expect(usualText(SHOE)).toBe('Usual for runs.')
  expect(usualText({ ...SHOE, usualFor: [] })).toBeNull()
  expect(shoeEffect(SHOE, 'weighted', 1.75)).toMatch(
    /^×0\.992 on the force of a running step \(−\d % on a flat run\), .*Evidence: weak\.$/,
  )
  const nothing = { factors: { run: 1, walk: 1 } }
  expect(shoeEffect({ ...nothing, evidence: 'definition' }, 'weighted', 1.75)).toMatch(
    /^Changes nothing: it is the shoe/,
  )
  expect(shoeEffect({ ...nothing, evidence: 'none' }, 'weighted', 1.75)).toBe(
    'Changes nothing; there is no figure for it.',
  )
})
