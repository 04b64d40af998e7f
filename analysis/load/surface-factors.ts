import type { Surface } from '../model/surface.ts'
import type { EvidenceMark } from './coefficient.ts'
import type { LoadSourceId } from './load-sources.ts'

/** Multipliers on the muscle and on the tendon dose of a step. */
export interface GroundFactor {
  readonly muscle: number
  readonly tendon: number
}

/** What a ground does to a step, running and walking, in both profiles. */
export interface SurfaceFactor {
  readonly run: { readonly weighted: GroundFactor; readonly evidence: GroundFactor }
  readonly walk: { readonly weighted: GroundFactor; readonly evidence: GroundFactor }
  /** Sand is a cause of its own; every other ground counts as `ground`. */
  readonly sand: boolean
  readonly evidence: EvidenceMark
  readonly sources: readonly LoadSourceId[]
  readonly reason: string
}

const NONE: GroundFactor = { muscle: 1, tendon: 1 }
const NEUTRAL = { weighted: NONE, evidence: NONE }

/**
 * The ground, by surface. No study has measured the force of the soleus or the Achilles on sand: its muscle factor is
 * the measured energy cost, its tendon factor rests on one survey with a very wide interval. Plain data.
 */
export const SURFACE_FACTORS: Readonly<Record<Surface, SurfaceFactor>> = {
  road: {
    run: NEUTRAL,
    walk: NEUTRAL,
    sand: false,
    evidence: 'definition',
    sources: [],
    reason: 'The reference.',
  },
  concrete: {
    run: NEUTRAL,
    walk: NEUTRAL,
    sand: false,
    evidence: 'none',
    sources: [],
    reason: 'No effect on calf force has been found, so none is given.',
  },
  track: {
    run: NEUTRAL,
    walk: NEUTRAL,
    sand: false,
    evidence: 'none',
    sources: [],
    reason: 'No effect on calf force has been found, so none is given.',
  },
  treadmill: {
    run: NEUTRAL,
    walk: NEUTRAL,
    sand: false,
    evidence: 'moderate',
    sources: ['willy-2016'],
    reason: 'Works through the peak force while running (factor 1.03), not through the ground.',
  },
  grass: {
    run: same({ muscle: 1.05, tendon: 1 }),
    walk: same({ muscle: 1.05, tendon: 1 }),
    sand: false,
    evidence: 'weak',
    sources: [],
    reason: 'A little softer.',
  },
  gravel: {
    run: same({ muscle: 1.05, tendon: 1 }),
    walk: same({ muscle: 1.1, tendon: 1 }),
    sand: false,
    evidence: 'none',
    sources: [],
    reason: 'Gives way a little at push-off.',
  },
  trail: {
    run: NEUTRAL,
    walk: same({ muscle: 1.1, tendon: 1 }),
    sand: false,
    evidence: 'moderate',
    sources: ['voloshina-ferris-2015', 'voloshina-walking'],
    reason: 'Uneven ground costs a little more energy, but the ankle works less: no surcharge running.',
  },
  mud: {
    run: { weighted: { muscle: 1.2, tendon: 1.1 }, evidence: { muscle: 1.15, tendon: 1 } },
    walk: { weighted: { muscle: 1.3, tendon: 1.1 }, evidence: { muscle: 1.25, tendon: 1 } },
    sand: false,
    evidence: 'none',
    sources: [],
    reason: 'Between gravel and sand; nothing measured.',
  },
  packed_snow: {
    run: same({ muscle: 1.1, tendon: 1 }),
    walk: same({ muscle: 1.3, tendon: 1 }),
    sand: false,
    evidence: 'weak',
    sources: ['erdc-snow'],
    reason: 'The foot sinks in a little.',
  },
  soft_snow: {
    run: { weighted: { muscle: 1.5, tendon: 1.5 }, evidence: { muscle: 1.5, tendon: 1.2 } },
    walk: { weighted: { muscle: 2, tendon: 1.2 }, evidence: { muscle: 2, tendon: 1.1 } },
    sand: false,
    evidence: 'weak',
    sources: ['erdc-snow'],
    reason: 'The foot sinks in; by its energy cost.',
  },
  wet_sand: {
    run: { weighted: { muscle: 1.25, tendon: 1.25 }, evidence: { muscle: 1.15, tendon: 1.1 } },
    walk: { weighted: { muscle: 1.3, tendon: 1.2 }, evidence: { muscle: 1.2, tendon: 1.05 } },
    sand: true,
    evidence: 'none',
    sources: [],
    reason: 'Firm sand at the water’s edge; nothing measured, set between road and dry sand.',
  },
  dry_sand: {
    run: { weighted: { muscle: 1.6, tendon: 2.5 }, evidence: { muscle: 1.6, tendon: 1.3 } },
    walk: { weighted: { muscle: 2.4, tendon: 2 }, evidence: { muscle: 2.4, tendon: 1.2 } },
    sand: true,
    evidence: 'weak',
    sources: ['lejeune-1998', 'pinnington-dawson-2001', 'knobloch-2008', 'grant-2022'],
    reason: 'Muscle: the energy cost, strong. Tendon: one survey, weak. Against: on foam the ankle does not pay.',
  },
  unknown: {
    run: NEUTRAL,
    walk: NEUTRAL,
    sand: false,
    evidence: 'product choice',
    sources: [],
    reason: 'Scored as road and shown as unknown.',
  },
}

function same(factor: GroundFactor): { readonly weighted: GroundFactor; readonly evidence: GroundFactor } {
  return { weighted: factor, evidence: factor }
}
