import type { DecodedFile, DecodedPart, DecodedSession, RawSamples } from '../../analysis/model/decoded-file.ts'

/** One session of a file as a file of its own, so that it can be resampled and cut. */
export function sessionAsFile(file: DecodedFile, index: number): DecodedFile {
  const { part, session } = locate(file, index)
  const later = part.sessions.map((other) => other.startTime).filter((start) => start > session.startTime)
  const end = Math.min(...later, Number.POSITIVE_INFINITY)
  const isOnly = part.sessions.length === 1
  const own = (i: number) => {
    const time = part.samples.time[i]!
    return isOnly || (time >= session.startTime - 0.5 && time < end - 0.5)
  }
  return { ...file, parts: [withSamples(part, session, own)], sessions: 1 }
}

/** Every second record, as a watch that records every two seconds would have it. */
export function everySecondRecord(file: DecodedFile): DecodedFile {
  const part = file.parts[0]!
  return { ...file, parts: [withSamples(part, part.sessions[0]!, (i) => i % 2 === 0)] }
}

/** The two halves of a recording, the record in the middle in both, without totals, which neither half has. */
export function halves(file: DecodedFile): [DecodedFile, DecodedFile] {
  const part = file.parts[0]!
  const middle = Math.floor(part.samples.length / 2)
  const known = part.sessions[0]!
  const session: DecodedSession = {
    ...known,
    startTime: Number.NaN,
    endTime: Number.NaN,
    elapsedSeconds: Number.NaN,
    timerSeconds: Number.NaN,
    distanceMetres: Number.NaN,
  }
  const half = (wanted: (i: number) => boolean) => ({ ...file, parts: [withSamples(part, session, wanted)] })
  return [half((i) => i <= middle), half((i) => i >= middle)]
}

/** Sessions count in the order of their start, over all parts. */
function locate(file: DecodedFile, index: number): { part: DecodedPart; session: DecodedSession } {
  const all = file.parts.flatMap((part) => part.sessions.map((session) => ({ part, session })))
  const found = all.sort((a, b) => a.session.startTime - b.session.startTime)[index]
  if (found === undefined) throw new Error(`no session ${index} among ${all.length}`)
  return found
}

function withSamples(part: DecodedPart, session: DecodedSession, wanted: (i: number) => boolean): DecodedPart {
  const samples = part.samples
  const column = (values: Float64Array) => values.filter((_, i) => wanted(i))
  const kept: RawSamples = {
    length: column(samples.time).length,
    time: column(samples.time),
    latitude: column(samples.latitude),
    longitude: column(samples.longitude),
    altitude: column(samples.altitude),
    distance: column(samples.distance),
    speed: column(samples.speed),
    cadence: column(samples.cadence),
    heartRate: column(samples.heartRate),
    power: column(samples.power),
    contactTime: column(samples.contactTime),
    grade: column(samples.grade),
    surfaceTag: samples.surfaceTag.filter((_, i) => wanted(i)),
    surfaceTags: samples.surfaceTags,
  }
  return { ...part, samples: kept, sessions: [session] }
}
