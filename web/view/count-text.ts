import { numberText } from './number-text.ts'

/** A count with its noun: `1 file`, `3 files`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}
