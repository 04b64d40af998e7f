import { type ContextAdvice, contextAdvice } from '../../analysis/symptoms/context-advice.ts'

/** The advice on shoes and sleep, whatever was answered this week. */
export function lastingAdvice(): ContextAdvice[] {
  return contextAdvice({
    took: 'full',
    cutTraining: 0,
    cutPerformance: 0,
    worstPain: Number.NaN,
    heelRaisesLeft: Number.NaN,
    heelRaisesRight: Number.NaN,
    kneeToWallLeftCm: Number.NaN,
    kneeToWallRightCm: Number.NaN,
    tenderTop: false,
    shoes: ['new', 'stiff', 'unstable', 'barefoot'],
    sand: 'none',
    faceDown: true,
    next: [],
  })
}
