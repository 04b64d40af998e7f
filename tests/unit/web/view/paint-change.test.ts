import { describe, expect, test } from 'vitest'
import type { ActivityDetail } from '../../../../web/contract.ts'
import { type GroundChange, paintChange } from '../../../../web/view/paint-change.ts'

type Overrides = ActivityDetail['overrides']
type Paint = Overrides['paint']

const METRES = 6000

function change(
  said: { readonly paint?: Paint; readonly surface?: Overrides['surface'] },
  ...[fromMetres, toMetres, surface]: [number, number, Overrides['surface']]
): GroundChange | null {
  const overrides = { paint: [], surface: null, ...said } as unknown as Overrides
  return paintChange({ overrides }, [{ fromMetres, toMetres }], surface, METRES)
}

const SAND = { fromMetres: 1000, toMetres: 2000, surface: 'dry_sand' } as const

test('a stretch is laid over what was painted, and the way back is what was', () => {
  const added = { fromMetres: 1500, toMetres: 1700, surface: 'grass' } as const
  expect(change({ paint: [SAND] }, 1500, 1700, 'grass')).toEqual({
    to: { paint: [SAND, added] },
    back: { paint: [SAND] },
  })
  expect(change({ paint: [SAND] }, 1000, 1200, null)?.to.paint?.at(-1)?.surface).toBeNull()
})

describe('all of the way', () => {
  test('is the ground of the session while nothing is painted', () => {
    expect(change({ surface: 'road' }, 0, METRES, 'grass')).toEqual({
      to: { surface: 'grass' },
      back: { surface: 'road' },
    })
    // The drawing knows its length to the centimetre, the server better.
    expect(change({}, 0, METRES - 0.004, 'grass')?.to).toEqual({ surface: 'grass' })
  })

  test('lies over what is painted, which it would not as the ground of the session', () => {
    expect(change({ paint: [SAND] }, 0, METRES, 'grass')?.to.paint).toHaveLength(2)
  })
})

test('a full list lets go of what the new stretch hides, and refuses when it hides nothing', () => {
  const paint = Array.from({ length: 200 }, (_, i) => ({ fromMetres: i, toMetres: i + 1, surface: 'mud' as const }))
  const next = change({ paint }, 10, 20, 'grass')?.to.paint
  expect(next).toHaveLength(191)
  expect(next?.at(-1)).toEqual({ fromMetres: 10, toMetres: 20, surface: 'grass' })
  expect(change({ paint }, 300, 400, 'grass')).toBeNull()
})
