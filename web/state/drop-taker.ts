import { createStore } from './create-store.ts'

/** Who takes files dropped on the window instead of the import, and what the window says while they hang over it. */
export interface DropTaker {
  readonly text: string
  /** True when it takes them. */
  readonly take: (files: readonly File[]) => boolean
}

export const dropTaker = createStore<DropTaker | null>(null)
