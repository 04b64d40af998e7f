import type { RiskPhases } from '../model/risk-phases.ts'

/** Every day is what it says. */
export const NO_PHASES: RiskPhases = { careful: [], unrecorded: [], doubtful: [] }
