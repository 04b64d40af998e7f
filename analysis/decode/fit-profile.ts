/** Global message numbers of the FIT profile this decoder looks at. */
export const MESSAGE = {
  fileId: 0,
  userProfile: 3,
  sport: 12,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  deviceInfo: 23,
  activity: 34,
  heartRate: 132,
  fieldDescription: 206,
} as const

/** Field number of `timestamp` in every message. */
export const TIMESTAMP = 253

/** Seconds from the Unix epoch to the FIT epoch, 1989-12-31T00:00:00Z. */
export const FIT_EPOCH = 631_065_600
