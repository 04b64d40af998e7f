import { describe, expect, it } from 'vitest'
import { readTable as readWhole } from '../../../../server/files/read-table.ts'

const readTable = async (bytes: Uint8Array) => (await readWhole(bytes)).rows
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a table', () => {
  it('keeps commas, quotes and line breaks inside cells, and rows of any length', async () => {
    const table = '\ufeffid,name\r\n1,"a, ""b""\nc"\r\n\r\n2\r\n3, x ,y\r\n'
    expect(await readTable(utf8(table))).toEqual([['id', 'name'], ['1', 'a, "b"\nc'], ['2'], ['3', 'x', 'y']])
  })

  it.each([';', '\t', ','])('is read with %j between its cells', async (sign) => {
    const table = [`a${sign}"b,;\t,;"${sign}c`, `1${sign}2${sign}3`].join('\n')
    expect(await readTable(utf8(table))).toEqual([
      ['a', 'b,;\t,;', 'c'],
      ['1', '2', '3'],
    ])
  })

  it.each([
    ['UTF-8', utf8('für,é')],
    ['UTF-16', Buffer.from('\ufefffür,é', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufefffür,é', 'utf16le').swap16()],
    ['what an old spreadsheet writes', Buffer.from('für,é', 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual([['für', 'é']])
  })

  it('that breaks off in a quote gives what stands before it', async () => {
    expect(await readTable(utf8('a,b\n1,"x\n2,y\n'))).toEqual([['a', 'b']])
    expect(await readTable(utf8(`a,b\n1,"${'x'.repeat(1_000_000)}`))).toEqual([['a', 'b']])
  })

  it('says whether it is whole', async () => {
    expect((await readWhole(utf8('a,b\n1,2'))).isWhole).toBe(true)
    expect((await readWhole(utf8('a,b\n1,"2'))).isWhole).toBe(false)
  })

  it('is held to so many rows, cells and letters', async () => {
    const rows = await readTable(utf8('x\n'.repeat(60_000)))
    expect(rows).toHaveLength(50_000)
    const [wide] = await readTable(utf8(`${'y'.repeat(1000)}${',z'.repeat(5000)}\n`))
    expect(wide).toHaveLength(200)
    expect(wide?.[0]).toHaveLength(300)
  })

  it('of nothing has no rows', async () => {
    expect(await readTable(new Uint8Array())).toEqual([])
  })
})
