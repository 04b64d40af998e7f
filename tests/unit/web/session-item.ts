import type { ActivityItem, LoadCauses } from '../../../web/contract.ts'

/** An activity as the server lists it, a flat hour's run unless said otherwise; its load is the sum of its causes. */
export function sessionItem(
  activity: Partial<ActivityItem['activity']>,
  causes: Partial<LoadCauses>,
  rest: Partial<ActivityItem> = {},
): ActivityItem {
  const all: LoadCauses = { flat: 0, climb: 0, sand: 0, ground: 0, treadmill: 0, shoes: 0, ...causes }
  const calfKm = all.flat + all.climb + all.sand + all.ground + all.treadmill + all.shoes
  return {
    id: '1',
    name: null,
    excluded: false,
    duplicateOf: null,
    manual: false,
    activity: {
      sport: 'running',
      subSport: null,
      startedAt: '2025-12-23T06:12:00Z',
      utcOffsetSeconds: 3600,
      localDate: '2025-12-23',
      elapsedSeconds: 3600,
      timerSeconds: 3600,
      distanceMetres: 10_000,
      ascentMetres: 0,
      descentMetres: 0,
      deviceAscentMetres: null,
      meanCadenceSpm: 165,
      steps: 9900,
      records: 3600,
      metresBySurface: {},
      surfaceSource: 'unknown',
      device: null,
      ...activity,
    },
    load: {
      calfKm,
      muscle: calfKm,
      tendon: calfKm,
      causes: all,
      sandCalfKm: all.sand,
      climbCalfKm: all.climb,
      profile: 'weighted',
      analysisVersion: 1,
    },
    ...rest,
  }
}
