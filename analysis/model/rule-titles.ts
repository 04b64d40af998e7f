import type { AnyRule } from './risk.ts'

/** What each rule is called wherever it is shown. */
export const RULE_TITLES = {
  B1: 'First runs back after a break',
  S1: 'Longer on your calves than anything in the last 30 days',
  S2: 'More sand than your calves are used to',
  S3: 'More climbing than usual',
  S2w: 'A week of sand',
  B1w: 'First weeks back',
  W1: 'Biggest week in the last five',
  T1: 'You have built fast this month',
  B2: 'Calf injury on record',
  D2: 'Check this file',
  P1: 'Pain above the 5/10 line',
  P2: 'Not settled by morning',
  P3: 'Worse than last week',
  P4: 'Warms up, comes back',
  P5: 'Affecting your training',
  P6: 'Still there',
  PL: 'Pain and load rising together',
} as const satisfies Record<AnyRule, string>
