import { numberText } from './number-text.ts'

/** A change with its sign: `+4.59`, `−0.12`; nothing to speak of is `±0`. */
export function signedText(value: number, decimals = 2): string {
  const text = numberText(value, decimals)
  if (!/[1-9]/.test(text)) return '±0'
  return value > 0 ? `+${text}` : text
}
