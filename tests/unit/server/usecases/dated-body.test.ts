import { describe, expect, it } from 'vitest'
import type { SettingsRow } from '../../../../server/store/settings-store.ts'
import { bodyFrom, bodyWithout } from '../../../../server/usecases/dated-body.ts'

const row = (valid_from: number, height_m: number, mass_kg: number | null, more: object = {}): SettingsRow => ({
  athlete_id: 'local',
  mass_given_at: null,
  profile: 'weighted',
  sand: 'dry',
  ...{ valid_from, height_m, mass_kg, ...more },
})
const shown = (rows: readonly SettingsRow[]) =>
  rows.map(({ valid_from, height_m, mass_kg }) => [valid_from, height_m, mass_kg])

describe('a body given from a day on', () => {
  it('is carried into later rows that changed something else, up to the next that changed it', () => {
    const rows = [row(0, 1.75, 70), row(100, 1.75, 72), row(200, 1.8, 72)]
    expect(shown(bodyFrom(rows, { day: 50, height_m: 1.7, givenAt: 1 }))).toEqual([
      [0, 1.75, 70],
      [50, 1.7, 70],
      [100, 1.7, 72],
      [200, 1.8, 72],
    ])
  })

  it('holds for all days before as well when it is the first weight', () => {
    expect(shown(bodyFrom([row(0, 1.75, null)], { day: 50, mass_kg: 70, givenAt: 1 }))).toEqual([[0, 1.75, 70]])
  })

  it('before the first entry changes the first one', () => {
    expect(shown(bodyFrom([row(100, 1.75, 70)], { day: 50, mass_kg: 71, givenAt: 1 }))).toEqual([[100, 1.75, 71]])
  })

  it('that says nothing new leaves no row', () => {
    expect(shown(bodyFrom([row(0, 1.75, 70)], { day: 50, mass_kg: 70, givenAt: 1 }))).toEqual([[0, 1.75, 70]])
  })

  it('taken back gives way to what held before, and keeps what else its row said', () => {
    const rows = [row(0, 1.75, 70), row(50, 1.7, 71), row(100, 1.7, 72)]
    expect(shown(bodyWithout(rows, 50))).toEqual([
      [0, 1.75, 70],
      [100, 1.75, 72],
    ])
    const withProfile = [row(0, 1.75, 70), row(50, 1.75, 71), row(100, 1.75, 71, { profile: 'evidence' })]
    expect(shown(bodyWithout(withProfile, 50))).toEqual([
      [0, 1.75, 70],
      [100, 1.75, 70],
    ])
  })
})
