/** Metres per second on average that no journey has, not the train home over a pause either. */
export const FASTEST_TRAVEL = 100
/** Metres that a position found again may add at once, whatever the time. */
export const FARTHEST_LEAP = 500
