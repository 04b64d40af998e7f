import { createStore, type Store } from './create-store.ts'

/** A stretch of the way, metres along it, `fromMetres` before `toMetres`. */
export interface Stretch {
  readonly fromMetres: number
  readonly toMetres: number
}

/** What the profile and the map of one session share. */
export interface AlongTheWay {
  /** The row of the samples that is pointed at. */
  readonly pointed: Store<number | null>
  /** The stretch that is chosen, to set its ground. */
  readonly chosen: Store<Stretch | null>
}

export function alongTheWay(): AlongTheWay {
  return { pointed: createStore<number | null>(null), chosen: createStore<Stretch | null>(null) }
}
