import type { DecodeFailure } from '../model/decode-failure.ts'
import type { DecodedFile, DecodedPart } from '../model/decoded-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Result } from '../model/result.ts'
import { addStrapHeartRate, type FitHeartMessage } from './add-strap-heart-rate.ts'
import { fitColumns } from './fit-columns.ts'
import { addDeveloperColumns } from './fit-developer-columns.ts'
import type { DeviceFacts } from './fit-device-facts.ts'
import { fitFileKind } from './fit-file-kind.ts'
import { type FitMessages, readFitMessages } from './fit-messages.ts'
import { recordTable } from './fit-record-table.ts'
import { type FitScan, type FitScannedPart, scanFit } from './fit-scan.ts'
import type { FitSource } from './fit-source.ts'

/**
 * Reads a FIT activity: one part for each chained file that holds records or sessions, columns in SI units, cadence per
 * leg as the file has it. A FIT of another kind is skipped with a word on what it is; a damaged one gives what it still
 * holds, with issues. Never throws for what is in the bytes.
 */
export function decodeFit(bytes: Uint8Array): Result<DecodedFile, DecodeFailure> {
  const scanned = scanFit(bytes)
  if (!scanned.ok) return scanned
  const { source, parts, otherTypes, issues } = scanned.value
  const filled = parts.filter(({ scan }) => scan.records.length > 0 || scan.sessions > 0)
  if (filled.length === 0) return { ok: false, error: nothingInIt(scanned.value) }
  // A strap's beats often come as parts of their own, chained behind the activity.
  const beats = parts.flatMap(({ scan }) => scan.heartMessages)
  return {
    ok: true,
    value: {
      format: 'fit',
      parts: filled.map((part) => decodePart(source, part, beats)),
      records: filled.reduce((sum, { scan }) => sum + scan.records.length, 0),
      sessions: filled.reduce((sum, { scan }) => sum + scan.sessions, 0),
      issues: otherTypes.length === 0 ? issues : [...issues, otherParts(otherTypes)],
    },
  }
}

function decodePart(source: FitSource, part: FitScannedPart, beats: readonly FitHeartMessage[]): DecodedPart {
  const { scan, issues } = part
  const read = readFitMessages(scan.residue.close())
  const messages = read.ok ? read.value : NO_MESSAGES
  const table = recordTable(source, scan.records)
  const native = fitColumns(table, scan.records)
  addStrapHeartRate(source, beats, native.time, native.heartRate)
  const developer = addDeveloperColumns(table, native, messages.developerFields)
  return {
    samples: developer.samples,
    sessions: messages.sessions,
    laps: messages.laps,
    timerEvents: scan.timerEvents,
    segmentStarts: [],
    utcOffsetSeconds: messages.utcOffset.seconds,
    device: messages.device,
    massKg: messages.massKg,
    heightM: messages.heightM,
    barometric: isBarometric(scan.device),
    issues: [
      ...issues,
      ...(read.ok ? [] : [unreadableSummary(read.error)]),
      ...developer.issues,
      ...(messages.utcOffset.isOdd ? [ODD_OFFSET] : []),
    ],
  }
}

/** What stays when fit-file-parser cannot read the summary: the records make one session then. */
const NO_MESSAGES: FitMessages = {
  sessions: [],
  laps: [],
  utcOffset: { seconds: Number.NaN, isOdd: false },
  device: null,
  massKg: Number.NaN,
  heightM: Number.NaN,
  developerFields: [],
}

const ODD_OFFSET: Issue = {
  id: 'odd-offset',
  message: 'The local time in the file is one that no zone has; the zone of the place, or else yours, counts.',
}

function unreadableSummary(error: string): Issue {
  return {
    id: 'summary-unreadable',
    message: `Laps, totals and device of the file could not be read (${error}); its records are used without them.`,
  }
}

function isBarometric(device: DeviceFacts): boolean | null {
  if (device.hasBarometer) return true
  return device.listsOwnSensors ? false : null
}

function otherParts(types: readonly number[]): Issue {
  return {
    id: 'other-parts',
    message: `The file also holds ${types.map(fitFileKind).join(', ')}; only its activities are used.`,
    count: types.length,
  }
}

function nothingInIt({ parts, otherTypes }: FitScan): DecodeFailure {
  const first = otherTypes[0]
  if (first !== undefined) {
    const message = `This FIT file holds ${fitFileKind(first)}, not an activity; there is nothing to score in it.`
    return { status: 'skipped', reason: 'not-activity', message }
  }
  const damage = parts.flatMap(({ issues }) => issues)[0]
  if (damage !== undefined) {
    const fault = damage.id === 'truncated' ? 'breaks off' : 'is damaged'
    const message = `The file ${fault} before its first record; copy it from the watch again.`
    return { status: 'failed', reason: 'broken-fit', message }
  }
  return {
    status: 'failed',
    reason: 'no-records',
    message: 'This FIT activity holds no record and no session, only its heading; there is nothing to score in it.',
  }
}
