/** The columns of numbers in `RawSamples`; the surface tag, an index, stands apart. */
export const SAMPLE_COLUMNS = [
  'time',
  'latitude',
  'longitude',
  'altitude',
  'distance',
  'speed',
  'cadence',
  'heartRate',
  'power',
  'contactTime',
  'grade',
] as const
