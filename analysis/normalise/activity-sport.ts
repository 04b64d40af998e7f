import type { DecodedSession } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { SportFamily } from '../model/sport.ts'
import { sportFamily } from './sport-family.ts'

export interface ActivitySport {
  readonly sport: string
  readonly subSport: string | null
  readonly family: SportFamily
  readonly issues: readonly Issue[]
}

/**
 * The sport of an activity: what the athlete said, else what the file says. Where the file says nothing at all (a track
 * without a type, a recording cut off before its session) it is taken for running when it was moved at a speed of
 * walkers and runners, and an issue asks to correct that if it is wrong. A sport that the file itself calls `generic`
 * stays `generic`.
 *
 * @param said null = nothing
 * @param says whether the file names a sport at all
 * @param onFoot whether the way can have been covered on foot
 */
export function activitySport(
  session: DecodedSession | null,
  said: string | null,
  says: boolean,
  onFoot: boolean,
): ActivitySport {
  if (said !== null) {
    const subSport = session !== null && session.sport === said ? session.subSport : null
    return { sport: said, subSport, family: sportFamily(said, subSport), issues: [] }
  }
  const sport = session?.sport ?? 'generic'
  const subSport = session?.subSport ?? null
  if (says || !onFoot) return { sport, subSport, family: sportFamily(sport, subSport), issues: [] }
  const message = 'The file does not say which sport it was; by its speed it was taken for running. Correct it if not.'
  return { sport: 'running', subSport, family: 'foot', issues: [{ id: 'sport-assumed', message }] }
}
