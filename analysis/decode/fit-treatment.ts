import { isKeptMessage } from './fit-keep-list.ts'
import { MESSAGE } from './fit-profile.ts'

/** What the scan does with a message. */
export const TREATMENT = { pass: 0, record: 1, keep: 2, fileId: 3, event: 4, deviceInfo: 5, heartRate: 6 } as const

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
    case MESSAGE.heartRate:
      return TREATMENT.heartRate
    default:
      return isKeptMessage(globalNumber) ? TREATMENT.keep : TREATMENT.pass
  }
}
