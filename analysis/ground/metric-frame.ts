/** Mean radius of the Earth times a degree: metres a degree of latitude. */
const METRES_PER_DEGREE = 111_195

/** Metres a unit (1e-7 degrees) of a map is at a latitude, eastward and northward. */
export interface MetricFrame {
  readonly east: number
  readonly north: number
}

/** @param latitude degrees */
export function metricFrame(latitude: number): MetricFrame {
  const north = METRES_PER_DEGREE / 1e7
  // At the poles a degree of longitude is nothing, and nothing could be divided by it.
  return { north, east: north * Math.max(1e-3, Math.cos((latitude * Math.PI) / 180)) }
}
