import { expect, test } from 'vitest'
import type { ActivityDetail } from '../../../../web/contract.ts'
import { type SandSuggestion, sandSuggestion } from '../../../../web/view/sand-suggestion.ts'

const LAPS = [
  { fromMetres: 0, toMetres: 1000, name: null },
  { fromMetres: 1000, toMetres: 3000, name: 'Strand' },
  { fromMetres: 3000, toMetres: 3500, name: 'strand again' },
  { fromMetres: 3500, toMetres: 4000, name: 'strand 3' },
]

function asked(laps: readonly number[], word = 'Strand'): SandSuggestion {
  const activity = {
    id: 'a',
    suggestion: { surface: 'dry_sand', word, laps },
    laps: LAPS,
    overrides: { paint: [], surface: null },
    ground: [{ metres: 4000 }],
  } as unknown as ActivityDetail
  const suggestion = sandSuggestion(activity, 'metric')
  if (suggestion === null) throw new Error('nothing was asked')
  return suggestion
}

test('the name of the session asks of all of it', () => {
  expect(asked([])).toMatchObject({
    reason: 'The name of this session says “Strand”.',
    effect: 'Yes sets the whole way to dry, soft sand.',
    change: { to: { surface: 'dry_sand' }, back: { surface: null } },
  })
})

test('the name of a lap asks of that lap', () => {
  const { reason, effect, change } = asked([1])
  expect(reason).toBe('Lap 2, “Strand” says “Strand”.')
  expect(effect.replaceAll('\u00a0', ' ')).toBe('Yes paints that lap, 2.00 km, as dry, soft sand.')
  expect(change.to.paint).toEqual([{ fromMetres: 1000, toMetres: 3000, surface: 'dry_sand' }])
})

test('several laps are asked of together', () => {
  expect(asked([1, 2]).reason).toBe('Lap 2, “Strand” and Lap 3, “strand again” say “Strand”.')
  expect(asked([1, 2, 3]).reason).toBe('3 laps say “Strand”.')
  expect(asked([1, 2, 3]).change.to.paint).toHaveLength(3)
})

test('another word is another question', () => {
  expect(asked([], 'Düne').key).not.toBe(asked([]).key)
})
