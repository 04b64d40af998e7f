import { describe, expect, it } from 'vitest'
import { chooseRecordings, type Recording } from '../../../../server/usecases/choose-recordings.ts'
import { recording } from '../../../support/recording.ts'

const chosen = (...recordings: Recording[]) => Object.fromEntries(chooseRecordings(recordings))

describe('who counts of two recordings of one session', () => {
  it.each([
    ['what measured more', { measured: 1 }, { measured: 2, format: 'gpx', records: 10 }],
    ['then the format that carries more', { format: 'gpx' }, { format: 'tcx', records: 10 }],
    ['then the denser one', { records: 600 }, { records: 601 }],
    ['then, of two alike, the one whose hash comes first', { sha256: 'b' }, { sha256: 'a' }],
  ] as const)('%s', (_, poorer, richer) => {
    const a = recording('poorer', [0, 60], poorer)
    const b = recording('richer', [0, 60], richer)
    expect(chosen(a, b)).toEqual({ poorer: 'richer', richer: null })
    expect(chosen(b, a)).toEqual({ poorer: 'richer', richer: null })
  })

  it('both, when they share less than 80 % of the shorter one', () => {
    expect(chosen(recording('a', [0, 30]), recording('b', [6, 36], { measured: 1 }))).toEqual({ a: null, b: 'a' })
    expect(chosen(recording('a', [0, 30]), recording('b', [7, 37], { measured: 1 }))).toEqual({ a: null, b: null })
  })

  it('both, when what lasts over a week or no time at all cannot be of one session with anything', () => {
    const week = 7 * 24 * 60
    expect(chosen(recording('a', [0, 60]), recording('b', [10, 10], { measured: 1 }))).toEqual({ a: null, b: null })
    expect(chosen(recording('a', [0, week + 1]), recording('b', [10, 40], { measured: 1 }))).toEqual({
      a: null,
      b: null,
    })
  })
})

describe('a chain, each recording of one session with the next alone', () => {
  // Of 30 minutes each: a and b share 25, b and c share 25, a and c share 20.
  const [a, b, c] = [recording('a', [0, 30]), recording('b', [5, 35]), recording('c', [10, 40])]

  it('counts both ends when they are richer, whatever lies between', () => {
    const between = { ...b, measured: 1 }
    for (const order of [
      [a, between, c],
      [c, a, between],
      [between, c, a],
    ]) {
      expect(chosen(...order)).toEqual({ a: null, b: 'a', c: null })
    }
  })

  it('counts the middle alone when that is the richest', () => {
    const richest = { ...b, measured: 3 }
    for (const order of [
      [a, richest, c],
      [c, a, richest],
      [richest, c, a],
    ]) {
      expect(chosen(...order)).toEqual({ a: 'b', b: null, c: 'b' })
    }
  })
})

describe('a session and its parts', () => {
  it('counts two richer halves and links the whole to the richer of them', () => {
    const whole = recording('whole', [0, 60], { format: 'gpx' })
    expect(chosen(whole, recording('h2', [30, 60], { measured: 3 }), recording('h1', [0, 30]))).toEqual({
      h1: null,
      h2: null,
      whole: 'h2',
    })
  })

  it('counts the richer whole and links both halves', () => {
    const whole = recording('whole', [0, 60], { measured: 3 })
    expect(chosen(recording('h1', [0, 30]), whole, recording('h2', [30, 60]))).toEqual({
      h1: 'whole',
      h2: 'whole',
      whole: null,
    })
  })

  it('does not lose two hours for ten minutes that were recorded better', () => {
    const [long, snippet] = [recording('long', [0, 120], { format: 'gpx', measured: 0 }), recording('snippet', [0, 10])]
    expect(chosen(long, snippet)).toEqual({ long: null, snippet: 'long' })
    // Half of it is enough to stand for the whole.
    expect(chosen(long, recording('half', [0, 60]))).toEqual({ long: 'half', half: null })
  })

  it('counts again what had given way to such a snippet', () => {
    // The copy lies in the snippet's time and not in that of the long one by 80 %.
    const snippet = recording('snippet', [0, 20], { measured: 3 })
    const copy = recording('copy', [-5, 20])
    const long = recording('long', [2, 150], { format: 'gpx' })
    expect(chosen(snippet, copy, long)).toEqual({ snippet: 'copy', copy: null, long: null })
  })

  it('never links the parts of one file with each other', () => {
    const file = { sha256: 'same' }
    expect(chosen(recording('a', [0, 30], file), recording('b', [0, 30], { ...file, part: 1 }))).toEqual({
      a: null,
      b: null,
    })
  })
})
