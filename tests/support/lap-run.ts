export interface RunLap {
  readonly minutes: number
  /** What the lap is called; absent = nothing. */
  readonly name?: string
}

/**
 * A TCX run over gentle hills, a point a second, the laps one after the other. Its positions go due north from Scheveningen;
 * speed, cadence and height all change on the way, so that no two seconds score alike.
 */
export function lapRun(start: string, laps: readonly RunLap[], notes?: string): Uint8Array {
  const from = Date.parse(start)
  let second = 0
  let metres = 0
  const point = () => {
    const speed = 2.9 + 0.3 * Math.sin(second / 97)
    if (second > 0) metres += speed
    const height = 20 + 14 * Math.sin(metres / 310)
    const text =
      `<Trackpoint><Time>${instant(from, second)}</Time><Position><LatitudeDegrees>${(52.1 + metres / 111_195).toFixed(7)}</LatitudeDegrees>` +
      `<LongitudeDegrees>4.27</LongitudeDegrees></Position><AltitudeMeters>${height.toFixed(1)}</AltitudeMeters>` +
      `<DistanceMeters>${metres.toFixed(2)}</DistanceMeters><Extensions><TPX xmlns="http://www.garmin.com/xmlschemas/ActivityExtension/v2">` +
      `<Speed>${speed.toFixed(3)}</Speed><RunCadence>${80 + (second % 7)}</RunCadence></TPX></Extensions></Trackpoint>`
    second += 1
    return text
  }
  const texts = laps.map(({ minutes, name }) => {
    const begins = second
    const points = Array.from({ length: minutes * 60 + (begins === 0 ? 1 : 0) }, point)
    const note = name === undefined ? '' : `<Notes>${name}</Notes>`
    const head = `<Lap StartTime="${instant(from, Math.max(0, begins - 1))}"><TotalTimeSeconds>${minutes * 60}</TotalTimeSeconds>`
    return `${head}<Track>${points.join('\n')}</Track>${note}</Lap>`
  })
  const named = notes === undefined ? '' : `<Notes>${notes}</Notes>`
  const text = `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Running"><Id>${instant(from, 0)}</Id>${texts.join('\n')}${named}</Activity></Activities></TrainingCenterDatabase>`
  return new TextEncoder().encode(text)
}

function instant(from: number, second: number): string {
  return new Date(from + second * 1000).toISOString()
}
