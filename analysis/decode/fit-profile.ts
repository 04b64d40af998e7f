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
  fieldDescription: 206,
  developerDataId: 207,
} as const

/** Field number of `timestamp` in every message. */
export const TIMESTAMP = 253

/** Seconds from the Unix epoch to the FIT epoch, 1989-12-31T00:00:00Z. */
export const FIT_EPOCH = 631_065_600

/**
 * Messages that are handed to fit-file-parser. Every one costs its time, so the list holds what a DecodedFile carries;
 * `event` and all but the creator's `device_info` are read in the scan.
 */
const KEPT: readonly number[] = [
  MESSAGE.fileId,
  MESSAGE.userProfile,
  MESSAGE.sport,
  MESSAGE.session,
  MESSAGE.lap,
  MESSAGE.activity,
  MESSAGE.fieldDescription,
  MESSAGE.developerDataId,
]

/** What the scan does with a message. */
export const TREATMENT = { pass: 0, record: 1, keep: 2, fileId: 3, event: 4, deviceInfo: 5 } as const

export function treatmentOf(globalNumber: number): number {
  switch (globalNumber) {
    case MESSAGE.record:
      return TREATMENT.record
    case MESSAGE.fileId:
      return TREATMENT.fileId
    case MESSAGE.event:
      return TREATMENT.event
    case MESSAGE.deviceInfo:
      return TREATMENT.deviceInfo
    default:
      return KEPT.includes(globalNumber) ? TREATMENT.keep : TREATMENT.pass
  }
}
