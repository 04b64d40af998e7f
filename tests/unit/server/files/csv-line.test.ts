import { describe, expect, it } from 'vitest'
import { csvLine, unguarded } from '../../../../server/files/csv-line.ts'

describe('a line of CSV', () => {
  it('has numbers to nine decimals without noise, and unknown empty', () => {
    expect(csvLine([0.1 + 0.2, 100, -0, -1.5, 1e-12, null, 'x'])).toBe('0.3,100,0,-1.5,0,,x')
  })

  it('quotes what could be taken for the end of a field', () => {
    expect(csvLine(['a,b', 'a"b', 'a\nb', 'a b'])).toBe('"a,b","a""b","a\nb",a b')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"])('guards %j from being run', (text) => {
    const [field] = [csvLine([text])]
    expect(field.replace(/^"/, '')).toMatch(/^'/)
    expect(unguarded(`'${text}`)).toBe(text)
  })

  it.each(["'t Hoff", "'", 'a=b', '1+1', ''])('leaves %j as it is', (text) => {
    expect(csvLine([text])).toBe(text)
    expect(unguarded(text)).toBe(text)
  })
})
