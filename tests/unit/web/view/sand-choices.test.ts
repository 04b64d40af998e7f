import { describe, expect, test } from 'vitest'
import type { ActivityDetail } from '../../../../web/contract.ts'
import { type SandChoice, sandChoices } from '../../../../web/view/sand-choices.ts'

type Said = Partial<Pick<ActivityDetail['overrides'], 'paint' | 'surface' | 'sand'>>
type Row = Pick<ActivityDetail['ground'][number], 'surface' | 'source'>

function choices(rows: readonly Row[], said: Said = {}): readonly SandChoice[] {
  const overrides = { paint: [], surface: null, sand: null, ...said } as unknown as ActivityDetail['overrides']
  const ground = rows.map((row) => ({ ...row, metres: 1000, calfKm: 2 }))
  return sandChoices({ ground, overrides }, 'dry')
}

const held = (of: readonly SandChoice[]) => of.filter(({ holds }) => holds).map(({ kind }) => kind)
const changeTo = (of: readonly SandChoice[], kind: string) => of.find((choice) => choice.kind === kind)?.change

const FOUND = [{ surface: 'dry_sand', source: 'map' }] as const
const STRETCH = { fromMetres: 0, toMetres: 500 }

test('where there was no sand nothing is asked', () => {
  expect(choices([{ surface: 'road', source: 'map' }])).toEqual([])
})

describe('sand that was found', () => {
  test('is as the settings say until something is said', () => {
    const found = choices(FOUND)
    expect(found.map(({ text }) => text)).toEqual(['wet and firm', 'dry and soft', 'as usual (dry and soft)'])
    expect(held(found)).toEqual(['usual'])
    expect(changeTo(found, 'wet')).toEqual({ to: { sand: 'wet' }, back: { sand: null } })
  })

  test('goes back to the settings', () => {
    const wet = choices([{ surface: 'wet_sand', source: 'file' }], { sand: 'wet' })
    expect(held(wet)).toEqual(['wet'])
    expect(changeTo(wet, 'usual')).toEqual({ to: { sand: null }, back: { sand: 'wet' } })
  })
})

describe('sand that was painted or set', () => {
  const paint = [
    { ...STRETCH, surface: 'dry_sand' as const },
    { ...STRETCH, surface: 'grass' as const },
  ]

  test('is painted anew, and has no usual kind', () => {
    const painted = choices([{ surface: 'dry_sand', source: 'set' }], { paint })
    expect(painted.map(({ kind }) => kind)).toEqual(['wet', 'dry'])
    expect(held(painted)).toEqual(['dry'])
    expect(changeTo(painted, 'wet')).toEqual({
      to: { paint: [{ ...STRETCH, surface: 'wet_sand' }, paint[1]] },
      back: { paint },
    })
    const whole = choices([{ surface: 'wet_sand', source: 'set' }], { surface: 'wet_sand' })
    expect(changeTo(whole, 'dry')).toEqual({ to: { surface: 'dry_sand' }, back: { surface: 'wet_sand' } })
  })

  test('changes together with what was found', () => {
    const both = choices([...FOUND, { surface: 'dry_sand', source: 'set' }], { paint })
    expect(changeTo(both, 'wet')?.to).toMatchObject({ sand: 'wet', paint: [{ surface: 'wet_sand' }, paint[1]] })
  })
})
