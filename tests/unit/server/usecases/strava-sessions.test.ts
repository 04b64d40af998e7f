import { describe, expect, it } from 'vitest'
import { stravaGear } from '../../../../server/usecases/strava-gear.ts'
import { gearKey, stravaSessions } from '../../../../server/usecases/strava-sessions.ts'

const HEAD = ['ID', 'Date', 'Name', 'Type', 'Note', 'Gear', 'File']
const row = (i: number, cells: Partial<Record<'title' | 'type' | 'note' | 'gear' | 'date' | 'file', string>> = {}) => [
  String(1000 + i),
  cells.date ?? 'Sep 12, 2018, 3:02:23 PM',
  cells.title ?? `Run to ${i}`,
  cells.type ?? 'Run',
  cells.note ?? '',
  cells.gear ?? '',
  cells.file ?? `activities/${i}.fit.gz`,
]
const NONE = new Set<string>()

describe('the sessions of a table', () => {
  it('have a file, a title and gear', () => {
    const rows = [HEAD, row(1, { gear: 'Road Queen' }), row(2, { file: '' }), row(3, { file: 'activities/3.GPX' })]
    expect(stravaSessions(rows, new Set(['road queen']))).toEqual([
      { file: '1.fit', title: 'Run to 1', gear: 'Road Queen' },
      { file: '3.gpx', title: 'Run to 3', gear: null },
    ])
  })

  it('are found in any column that holds their files, and their titles by the numbers before', () => {
    const rows = [HEAD, row(1), row(2)].map((cells) => ['x', ...cells, 'tail'])
    expect(stravaSessions(rows, NONE).map(({ title }) => title)).toEqual(['Run to 1', 'Run to 2'])
  })

  it.each([
    ['numbers that are none', [row(1), ['a', ...row(2).slice(1)]]],
    ['numbers that repeat', [row(1), row(2)].map((cells) => ['7', ...cells.slice(1)])],
    ['dates that are none', [row(1, { date: 'yesterday' }), row(2, { date: 'today' })]],
    [
      'a date where the title should be',
      [row(1, { title: '2018-09-12 15:02:23' }), row(2, { title: '2018-09-13 15:02:23' })],
    ],
    ['no kind of sport behind the title', [row(1, { type: '' }), row(2, { type: '' })]],
  ])('have no title where the table has %s', (_, rows) => {
    const sessions = stravaSessions([HEAD, ...rows], NONE)
    expect(sessions).toHaveLength(2)
    expect(sessions.map(({ title }) => title)).toEqual([null, null])
  })

  it('take their gear from the column in which known shoes stand, wherever it is', () => {
    const rows = [row(1, { note: 'Road Queen', gear: 'x' }), row(2, { note: 'Old ones', gear: 'y' }), row(3)]
    expect(stravaSessions(rows, new Set(['road queen'])).map(({ gear }) => gear)).toEqual([
      'Road Queen',
      'Old ones',
      null,
    ])
  })

  it('take it from before their files only where the same few names stand again and again', () => {
    const gearOf = (names: readonly string[]) =>
      stravaSessions(
        names.map((gear, i) => row(i, { gear })),
        NONE,
      ).map(({ gear }) => gear)
    expect(gearOf(['A', 'B', 'A', 'B', 'A', ''])).toEqual(['A', 'B', 'A', 'B', 'A', null])
    expect(gearOf(['tired', 'fine', 'windy'])).toEqual([null, null, null])
    expect(gearOf(['12.5', '13', '12.5'])).toEqual([null, null, null])
    expect(gearOf(['false', 'false', 'true'])).toEqual([null, null, null])
    expect(gearOf(['x'.repeat(150), 'x'.repeat(150)])).toEqual([null, null])
  })

  it('are none in a table without files', () => {
    expect(stravaSessions([HEAD, row(1, { file: 'media/1.jpg' })], NONE)).toEqual([])
    expect(stravaSessions([], NONE)).toEqual([])
  })
})

describe('the shoes of a list', () => {
  it('are known by their own name, or by brand and model', () => {
    const names = stravaGear([
      ['Road Queen', 'Asics', 'Novablast 4'],
      ['', 'Saucony', 'Peregrine 13'],
    ])
    for (const known of ['road  queen', 'ASICS Novablast 4', 'Saucony Peregrine 13', 'Asics Novablast 4 Road Queen']) {
      expect(names.has(gearKey(known))).toBe(true)
    }
    expect(names.has('')).toBe(false)
    expect(names.has('asics')).toBe(false)
  })
})
