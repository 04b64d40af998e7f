import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../analysis/decode/plain-text.ts'
import { issueIds, onlyPart, point, tagsOf, track } from '../../../support/gpx-text.ts'

describe('a text out of a file', () => {
  it.each([
    ['  two \n words\t', 'two words'],
    ['a\u0000b\u0001\u0085c', 'a b c'],
    ['half \ud83c', 'half'],
    ['\udffb whole 🏃', 'whole 🏃'],
    ['', ''],
  ])('%j reads %j', (text, plain) => {
    expect(plainText(text, 200)).toBe(plain)
  })

  it('is never cut in the middle of a letter', () => {
    expect(plainText(`${'x'.repeat(9)}🏃🏃`, 10)).toBe('x'.repeat(9))
    expect(plainText(`${'x'.repeat(8)}🏃🏃`, 10)).toBe(`${'x'.repeat(8)}🏃`)
  })

  it('is so in names and surfaces of tracks', () => {
    const part = onlyPart(
      track(
        point('<extensions><surface>sa\u0085nd</surface></extensions>') + point(),
        `<name>${'y'.repeat(199)}🏃</name>`,
      ),
    )
    expect(part.sessions[0]?.name).toBe('y'.repeat(199))
    expect(tagsOf(part)).toEqual(['sa nd', ''])
    expect(issueIds(part)).toEqual([])
  })
})
