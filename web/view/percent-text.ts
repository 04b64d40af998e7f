/** A grade as one types it in per cent: `6`, `6.5`, `-2`. */
export function percentText(grade: number): string {
  return String(Number((100 * grade).toFixed(2)))
}
