import type { CivilDay } from './civil-day.ts'
import type { Finding, Grade } from './risk.ts'

/** A finding with a name that stays the same when history is judged again, so that it can be stored once. */
export interface Alert extends Finding {
  /** Rule and the day it spoke, `W1:2025-12-21`; unique within an athlete. */
  readonly key: string
}

/** All alerts of one day, told as one message. */
export interface AlertGroup {
  readonly day: CivilDay
  /** The one with the highest tier. */
  readonly headline: Alert
  /** Highest tier first, then in the order of the rules; the headline is the first. */
  readonly alerts: readonly Alert[]
}

/** What an alert says to the runner, in whole sentences. */
export interface AlertMessage {
  readonly title: string
  /** The numbers of this finding and what they are compared with. */
  readonly why: string
  /** What to do, always with a number in it. */
  readonly whatToDo: string
  /** How good the evidence is, in plain words. */
  readonly evidence: string
  readonly grade: Grade
}

/** What a message may mention besides the finding itself. NaN = unknown: the sentence is left out. */
export interface AlertFacts {
  readonly units: 'metric' | 'imperial'
  /** S1: the day's plain distance over the longest of the 30 days before. */
  readonly distanceRatio: number
  /** S1: the largest load of any day before, calf-km. */
  readonly longestEver: number
  /** S2, S2w: metres on sand on the day, or in the seven days. */
  readonly sandMetres: number
  /** S3: ascent of the day, metres. */
  readonly ascentMetres: number
  /** W1, T1: shares of the rise that climbing and sand made up, 0..1. */
  readonly climbShare: number
  readonly sandShare: number
  /** B1, B1w: days between the last session before the break and the first after it. */
  readonly breakDays: number
  /** B1, B1w: the largest session, or seven days, before the break, calf-km. */
  readonly beforeBreak: number
  /** B1, B1w: the ceiling of the next session, or of the next seven days, calf-km. */
  readonly nextCeiling: number
  /** Familiar room left in the current week, calf-km; unknown for alerts of the past. */
  readonly roomThisWeek: number
}
