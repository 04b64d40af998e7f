import type { ActivityOverrides, PlaceOffset } from '../model/athlete.ts'

/** What normalising depends on besides the file. */
export interface NormaliseContext {
  readonly overrides: ActivityOverrides
  readonly placeOffset: PlaceOffset
  /** The home zone's lead over UTC at an instant, seconds. */
  readonly homeOffset: (unixSeconds: number) => number
}
