/** A number as one types it, with at most so many decimals and none for nothing: `12`, `12.5`. */
export function plainNumber(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}
