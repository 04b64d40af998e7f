import type { ActivityOverrides } from '../model/athlete.ts'
import type { DecodedSession } from '../model/decoded-file.ts'
import { recordingSeconds } from './session-totals.ts'

/** More changes than this nobody makes by hand. */
const MOST_CHANGES = 1000

/**
 * Where, by what the athlete said, a session known by its totals alone changes: at the ends of painted stretches and of
 * treadmill steps.
 *
 * @returns shares of the whole, ascending, each once, above 0 and below 1
 */
export function saidChanges(session: DecodedSession, said: ActivityOverrides): number[] {
  const metres = said.distanceMetres ?? session.distanceMetres
  const changes = said.paint.flatMap(({ fromMetres, toMetres }) => [fromMetres / metres, toMetres / metres])
  let clock = 0
  // The last step holds to the end.
  for (const { seconds } of said.inclineSteps.slice(0, -1)) {
    clock += seconds
    changes.push(clock / recordingSeconds(session))
  }
  const within = [...new Set(changes)].filter((share) => share > 0 && share < 1)
  return within.sort((a, b) => a - b).slice(0, MOST_CHANGES)
}
