/** Columns for people: as wide as their widest cell, numbers to the right. Cells hold no line breaks. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const isNumber = header.map((_, column) => rows.every((row) => /^[-–]?[\d.,]*$/.test(row[column] ?? '')))
  const lines = all.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        return isNumber[column] ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}
