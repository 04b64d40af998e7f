import type { ActivityItem, Units } from '../contract.ts'
import type { SentencePart } from './answer-sentence.ts'
import { calfKmText } from './calf-km-text.ts'
import type { ChartCause } from './cause-text.ts'
import { distanceText } from './distance-text.ts'
import { durationText } from './duration-text.ts'
import { sportText } from './sport-text.ts'

/** The causes a sentence may name as the reason, each with the colour it has in the charts. */
const REASONS = [
  { key: 'climb', cause: 'climb' },
  { key: 'sand', cause: 'sand' },
  { key: 'ground', cause: 'other' },
  { key: 'treadmill', cause: 'other' },
  { key: 'shoes', cause: 'other' },
] as const

/** What a session cost and why: "6.0 km that cost your calves 10.8: soft sand nearly doubled it." */
export function sessionSentence(item: ActivityItem, units: Units, scored: boolean): readonly SentencePart[] {
  const { activity, load } = item
  if (!scored) {
    const sport = sportText(activity.sport, activity.subSport)
    return [{ text: `${sport}: kept, but not scored. It says too little about your calves.`, cause: null }]
  }
  if (load.calfKm === 0) return [{ text: `${what(item, units)} with no load on your calves.`, cause: null }]
  const { text, cause } = reason(item)
  return [
    { text: `${what(item, units)} that cost your calves `, cause: null },
    { text: calfKmText(load.calfKm), cause },
    { text: `: ${text}.`, cause: null },
  ]
}

function what(item: ActivityItem, units: Units): string {
  const { distanceMetres, timerSeconds, elapsedSeconds } = item.activity
  if (distanceMetres !== null && distanceMetres >= 50) return distanceText(distanceMetres, units)
  const seconds = timerSeconds ?? elapsedSeconds
  return seconds === null ? 'A session' : `${durationText(seconds)} of work`
}

function reason(item: ActivityItem): { readonly text: string; readonly cause: ChartCause } {
  const { activity, load } = item
  if (isRide(activity.sport)) return { text: 'riding asks little of the soleus', cause: 'flat' }
  if (/stair|floor/.test(activity.sport)) return { text: 'steps up, one after another', cause: 'climb' }
  const first = REASONS.toSorted((a, b) => load.causes[b.key] - load.causes[a.key])[0] ?? REASONS[0]
  const added = load.causes[first.key]
  // Against the distance where that is more: after relief downhill the reader compares with the kilometres they see.
  const base = Math.max(load.calfKm - added, (activity.distanceMetres ?? 0) / 1000)
  if (base > 0 && added / base >= 0.08) {
    return { text: `${source(item, first.key)} ${howMuch(added / base)}`, cause: first.cause }
  }
  return { text: flatReason(item), cause: 'flat' }
}

function isRide(sport: string): boolean {
  return /cycl|bik/.test(sport)
}

function source(item: ActivityItem, key: (typeof REASONS)[number]['key']): string {
  const metres = item.activity.metresBySurface
  if (key === 'climb') return 'the climbing'
  if (key === 'treadmill') return 'the treadmill'
  if (key === 'ground') return 'the ground'
  if (key === 'shoes') return 'the shoes'
  const dry = metres.dry_sand ?? 0
  const wet = metres.wet_sand ?? 0
  return dry >= wet ? 'soft sand' : 'wet sand'
}

function howMuch(share: number): string {
  if (share >= 1.05) return 'more than doubled it'
  if (share >= 0.7) return 'nearly doubled it'
  if (share >= 0.4) return 'added half as much again'
  if (share >= 0.2) return 'added a good quarter'
  return 'added a little'
}

function flatReason(item: ActivityItem): string {
  const { distanceMetres } = item.activity
  if (distanceMetres === null || distanceMetres < 50) return 'nothing but steady work'
  const perKm = item.load.calfKm / (distanceMetres / 1000)
  if (perKm < 0.75) return 'walking asks less than running'
  if (perKm < 0.97) return 'gentler than a flat road'
  return perKm <= 1.06 ? 'much as a flat road would' : 'the pace added to it'
}
