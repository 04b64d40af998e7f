import { describe, expect, test } from 'vitest'
import { type ListView, rowAt, windowRows } from '../../../../web/view/window-rows.ts'

const LIST: ListView = { total: 10_000, rowHeight: 50, opened: null, top: 0, bottom: 600 }

describe('which rows of a long list are drawn', () => {
  test('at its beginning, in its middle and at its end, always with the spare rows', () => {
    expect(windowRows(LIST, 5)).toEqual({ from: 0, to: 18 })
    expect(windowRows({ ...LIST, top: 250_000, bottom: 250_600 }, 5)).toEqual({ from: 4995, to: 5018 })
    expect(windowRows({ ...LIST, top: 499_400, bottom: 500_000 }, 5)).toEqual({ from: 9983, to: 10_000 })
  })

  test('above it and beneath it only its nearest rows', () => {
    expect(windowRows({ ...LIST, top: -900, bottom: -300 }, 5)).toEqual({ from: 0, to: 6 })
    expect(windowRows({ ...LIST, top: 600_000, bottom: 600_600 }, 5)).toEqual({ from: 9994, to: 10_000 })
  })

  test('none of none, and the first while the height of a row is not known', () => {
    expect(windowRows({ ...LIST, total: 0 }, 5)).toEqual({ from: 0, to: 0 })
    expect(windowRows({ ...LIST, rowHeight: 0 }, 5)).toEqual({ from: 0, to: 10 })
  })

  test('a row opened for its details moves those beneath it, and is itself found all along its height', () => {
    const opened = { ...LIST, opened: { index: 3, height: 100 } }
    expect([199, 200, 299, 300, 349, 350].map((y) => rowAt(opened, y))).toEqual([3, 3, 3, 4, 4, 5])
    expect(windowRows({ ...opened, top: 400, bottom: 500 }, 0)).toEqual({ from: 6, to: 9 })
  })
})
