/**
 * What a FIT file holds by its `file_id.type`. 1 to 40 and the manufacturers' range are the FIT profile's own; the rest
 * is not in the public profile but is what current Garmin watches write and their archives hold.
 */
const KINDS: Readonly<Record<number, string>> = {
  1: 'a device description',
  2: 'device settings',
  3: 'sport settings',
  4: 'an activity',
  5: 'a workout plan',
  6: 'a course',
  7: 'a workout schedule',
  8: 'saved locations',
  9: 'weight readings',
  10: 'totals',
  11: 'goals',
  14: 'blood pressure readings',
  15: 'all-day monitoring',
  20: 'an activity summary without records',
  28: 'daily monitoring',
  29: 'personal records',
  32: 'all-day monitoring',
  34: 'a segment',
  35: 'a segment list',
  37: 'golf clubs',
  38: 'a golf score card',
  40: 'a display configuration',
  41: 'a change log',
  44: 'training metrics',
  49: 'a night of sleep',
  59: 'a muscle map',
  61: 'an electrocardiogram',
  62: 'a benchmark',
  63: 'a power guide',
  65: 'a calendar',
  68: 'heart rate variability status',
  70: 'a health snapshot',
  72: 'a physiology backup',
  73: 'skin temperature',
  74: 'a physiology backup',
}

/** The `file_id.type` of an activity. */
export const ACTIVITY_FILE = 4

/** A few words for a `file_id.type`, to tell a runner what a file is when it is no activity. */
export function fitFileKind(type: number): string {
  const known = KINDS[type]
  if (known !== undefined) return known
  return type >= 0xf7 && type <= 0xfe ? 'data only its maker can read' : `FIT data of type ${type}`
}
