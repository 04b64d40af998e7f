import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine, unguarded } from '../../server/files/csv-line.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^'{0,2}[=+\-@\t\r\n]?[a-z", ]{0,6}$/),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', "'", '=', ' ', 'é') }),
)
const table = fc.array(fc.tuple(fc.constant('row'), text, text, fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 6,
})

it('a table written as CSV reads back as it was', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const written = `\uFEFF${rows.map((row) => `${csvLine(row)}\n`).join('')}`
      const read: string[][] = parse(written, { bom: true, record_delimiter: '\n' })
      expect(read.map(([, a = '', b = '']) => [unguarded(a), unguarded(b)])).toEqual(rows.map(([, a, b]) => [a, b]))
      for (const [i, [, , , number]] of rows.entries()) expect(Number(read[i]?.[3])).toBeCloseTo(number, 8)
    }),
  )
})

it('no text begins as a spreadsheet would begin a formula', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [[first = '', second = ''] = []]: string[][] = parse(`${csvLine([a, b])}\n`, { record_delimiter: '\n' })
      for (const field of [first, second]) expect(field).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }),
  )
})
