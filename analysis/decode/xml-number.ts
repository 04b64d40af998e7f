/** Up to this many characters every digit counts in a double, so the quick way below is exact. */
const EXACT = 15

/** The number an element or attribute holds; NaN when it is empty, missing or no finite number. */
export function xmlNumber(text: string | undefined): number {
  if (text === undefined) return Number.NaN
  const quick = plainDecimal(text)
  if (!Number.isNaN(quick)) return quick
  const value = Number(text)
  // Number('') is 0, which would turn an empty element into a measurement.
  if (value === 0) return text.trim() === '' ? Number.NaN : 0
  return Number.isFinite(value) ? value : Number.NaN
}

/**
 * `-12.345` and the like, which nearly all are, in half the time; NaN for every other form. Digits and scale are exact
 * integers, so their quotient is the nearest double, as the general conversion has it.
 */
function plainDecimal(text: string): number {
  const { length } = text
  const isNegative = text.charCodeAt(0) === 45
  const first = isNegative ? 1 : 0
  if (length === first || length > EXACT) return Number.NaN
  let digits = 0
  let scale = 0
  for (let i = first; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + (code - 48)
      scale *= 10
    } else if (code === 46 && scale === 0) scale = 1
    else return Number.NaN
  }
  if (scale !== 0 && length === first + 1) return Number.NaN // a lone point
  const value = scale === 0 ? digits : digits / scale
  return isNegative ? -value : value
}
