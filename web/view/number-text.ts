/** A number with a fixed count of decimals and thousands set off by commas: `6,410`, `41.2`, `−0.12`. */
export function numberText(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`
  const isZero = !/[1-9]/.test(digits)
  return value < 0 && !isZero ? `−${digits}` : digits
}
