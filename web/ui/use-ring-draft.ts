import type { Ring } from '../view/parse-ring.ts'
import { useState } from './runtime.ts'

const MOST_STEPS = 200

export interface RingDraft {
  readonly ring: Ring
  readonly put: (ring: Ring) => void
  readonly undo: () => void
  readonly canUndo: boolean
}

/** Corners as they are being set, each step of which can be taken back. */
export function useRingDraft(initial: Ring): RingDraft {
  const [steps, setSteps] = useState<readonly Ring[]>([initial])
  return {
    ring: steps.at(-1) ?? [],
    put: (ring) => setSteps((before: readonly Ring[]) => [...before, ring].slice(-MOST_STEPS)),
    undo: () => setSteps((before: readonly Ring[]) => (before.length > 1 ? before.slice(0, -1) : before)),
    canUndo: steps.length > 1,
  }
}
