import type { Grade } from './risk.ts'

/** A constant of the rules or of the room, described: what it counts in, how good its evidence is, where it comes from. */
export interface Limit {
  readonly value: number
  readonly unit:
    | 'ratio'
    | 'share'
    | 'calf-km'
    | 'calf-km per km'
    | 'days'
    | 'sessions'
    | 'weeks'
    | 'hours'
    | 'of 10'
    | 'of 3'
    | 'check-ins'
    | 'activities'
    | 'km'
    | 'messages'
  readonly grade: Grade
  readonly source: string
}

/** Writes a described constant on one line. */
export function limit(value: number, unit: Limit['unit'], grade: Grade, source: string): Limit {
  return { value, unit, grade, source }
}
