import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlNumber } from '../../../../analysis/decode/xml-number.ts'

describe('xmlNumber', () => {
  it.each([
    ['12.5', 12.5],
    ['-0.1', -0.1],
    ['007', 7],
    ['5.', 5],
    ['.5', 0.5],
    [' 3 \n', 3],
    ['1e3', 1000],
    ['+4', 4],
    ['0', 0],
    ['60.29198664240539073944091796875', 60.29198664240539],
  ])('%j', (text, value) => {
    expect(xmlNumber(text)).toBe(value)
  })

  it.each([undefined, '', '   ', '.', '-', '-.', '1.2.3', '12 m', '1,5', 'NaN', 'Infinity', '1e999', '--1'])(
    'is NaN for %j',
    (text) => {
      expect(xmlNumber(text)).toBeNaN()
    },
  )

  it('is the nearest double, to the last bit, for every decimal text', () => {
    const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1e7), fc.nat(9))
    fc.assert(
      fc.property(decimal, ([whole, part, zeros]) => {
        const text = `${whole}.${'0'.repeat(zeros)}${part}`
        return Object.is(xmlNumber(text), Number(text))
      }),
    )
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -360, max: 360 }),
        fc.nat(12),
        (value, digits) => {
          const text = value.toFixed(digits)
          return xmlNumber(text) === Number(text)
        },
      ),
    )
  })
})
