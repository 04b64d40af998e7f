import type { RuleReport } from '../contract.ts'

/** How often pain followed: `6 of 24, 25 % (12 to 45 %)`; `2 of 5, too few to say`; `not known`. */
export function followedText({ cases, followed, share, low, high, isTooFew }: RuleReport['alerts']): string {
  if (cases === 0) return 'not known'
  const counts = `${followed} of ${cases}`
  if (isTooFew || share === null || low === null || high === null) return `${counts}, too few to say`
  const percent = (value: number) => Math.round(100 * value)
  return `${counts}, ${percent(share)} % (${percent(low)} to ${percent(high)} %)`
}
