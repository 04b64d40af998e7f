import { expect, test } from 'vitest'
import { trackChains, trackPieces } from '../../../../web/view/track-chains.ts'
import { type TrackLine, trackLine } from '../../../../web/view/track-line.ts'
import { northwards, waySamples } from './way-samples.ts'

const [a, b, c, d, e] = northwards(5)
const FAR = [52.02, 4] as const

function line(places: Parameters<typeof waySamples>[0]['places']): TrackLine {
  const found = trackLine(waySamples({ places }))
  if (found === null) throw new Error('there is no track')
  return found
}

test('neighbours of one ink are one line, and lines meet where the ink changes', () => {
  const chains = trackChains(line([a!, b!, c!, d!, e!]), Uint8Array.from([0, 0, 1, 1, 0]), 2)
  expect(chains).toEqual([
    [
      { from: 0, to: 1 },
      { from: 3, to: 4 },
    ],
    [{ from: 1, to: 3 }],
  ])
})

test('nothing is drawn across a gap, and a place between two gaps is a dot', () => {
  const track = line([a!, b!, null, FAR, null, c!, d!])
  expect(trackPieces(track)).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 2 },
    { from: 3, to: 4 },
  ])
  expect(trackChains(track, new Uint8Array(7), 1)).toEqual([trackPieces(track)])
})
