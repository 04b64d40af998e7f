import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { parse } from 'csv-parse'

const MOST_ROWS = 50_000
const MOST_CELLS = 200
const LONGEST_CELL = 300
/** A quote that is never closed would make one cell of all the rest. */
const LONGEST_ROW = 200_000
const PIECE = 64 * 1024

export interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly isWhole: boolean
}

/**
 * The rows of a CSV with all their cells trimmed, headings first, commas, semicolons or tabs between them, quoted cells with
 * line breaks and rows of unequal length included. A table that is broken or longer than any honest one gives the rows
 * before that and is not whole.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const text = decoded(bytes)
  const rows: string[][] = []
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS,
      // Taken here, as those that a stream still holds are lost when the table turns out to be broken.
      on_record: (row: string[]) => {
        rows.push(row.slice(0, MOST_CELLS).map((cell) => cell.trim().slice(0, LONGEST_CELL)))
        return null
      },
    }),
  )
  try {
    parser.resume()
    await finished(parser)
  } catch (error) {
    if (!isBadTable(error)) throw error
    return { rows, isWhole: false }
  }
  return { rows, isWhole: rows.length < MOST_ROWS }
}

/** In pieces, so that reading a long table lets others have a turn. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/** UTF-8, or UTF-16 if it says so; what is neither was saved by an old spreadsheet. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The one of them that stands most often in the first line, quoted cells aside. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const headings = text.slice(0, end < 0 ? LONGEST_ROW : Math.min(end, LONGEST_ROW)).replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: headings.split(sign).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign
}

function isBadTable(error: unknown): boolean {
  return error instanceof Error && ((error as { code?: string }).code ?? '').startsWith('CSV_')
}
