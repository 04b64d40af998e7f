import { expect, test } from 'vitest'
import type { Samples } from '../../../../web/contract.ts'
import type { ProfileBins } from '../../../../web/view/profile-bins.ts'
import { profileRows } from '../../../../web/view/profile-rows.ts'

function rows(distance: readonly number[], length: number, axis: ProfileBins['axis'] = 'distance') {
  const total = distance.at(-1) ?? 0
  const samples = { length: distance.length, columns: { distance, time: distance } } as unknown as Samples
  return profileRows(samples, { axis, length, size: total / length } as ProfileBins)
}

test('with more samples than stretches the way there leads back', () => {
  const fine = rows(
    Array.from({ length: 1001 }, (_, i) => i),
    40,
  )
  for (let bin = 0; bin < 40; bin++) expect(fine.binOf(fine.rowOf(bin))).toBe(bin)
  expect([fine.rowOf(0), fine.binOf(0), fine.binOf(1000)]).toEqual([13, 0, 39])
})

test('with few samples a row stands for all the stretches it covers', () => {
  const coarse = rows([0, 500, 1000], 10)
  expect(Array.from({ length: 10 }, (_, bin) => coarse.rowOf(bin))).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
  expect([coarse.binOf(1), coarse.binOf(2)]).toEqual([2, 7])
})

test('over time where there is no way', () => {
  expect(rows([0, 60, 120], 2, 'time').rowOf(1)).toBe(2)
})
