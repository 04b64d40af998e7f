import type { GroundKnowledge } from '../../analysis/terrain/surface-column.ts'

/** No maps, no favourite places, sand as usual. */
export const NO_GROUND: GroundKnowledge = { found: null, sand: 'dry' }
