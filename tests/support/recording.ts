import type { Recording } from '../../server/usecases/choose-recordings.ts'

const START = Date.parse('2026-02-26T08:00:00Z') / 1000

/** A run from one minute of a morning to another, recorded by a plain watch. */
export function recording(id: string, [from, to]: readonly [number, number], rest: Partial<Recording> = {}): Recording {
  return {
    id,
    sha256: id,
    part: 0,
    start: START + from * 60,
    end: START + to * 60,
    family: 'foot',
    sport: 'running',
    format: 'fit',
    measured: 2,
    records: (to - from) * 60,
    ...rest,
  }
}
