import type { AnyRule, Tier } from '../model/risk.ts'

/** How loud an alert is told: a push, the Monday digest, or only in the app. The inbox has all of them. */
export type AlertChannel = 'push' | 'digest' | 'in-app'

/** What each rule's tiers are told by. What hurts is told at once; weeks and months can wait for Monday. */
export function alertChannel(rule: AnyRule, tier: Tier): AlertChannel {
  switch (rule) {
    case 'S1':
      return tier === 'notice' ? 'in-app' : 'push'
    case 'W1':
      return tier === 'high' ? 'push' : 'digest'
    case 'S3':
    case 'T1':
    case 'B1w':
      return 'digest'
    case 'D2':
      return 'in-app'
    default:
      return tier === 'notice' ? 'in-app' : 'push'
  }
}
