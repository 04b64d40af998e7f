import type { Samples } from '../../../../web/contract.ts'

type Columns = Samples['columns']
type Causes = Samples['causes']

interface Way {
  /** Latitude and longitude of each row; null = not known. */
  readonly places: readonly (readonly [number, number] | null)[]
  /** Metres between two rows. */
  readonly step?: number
  readonly columns?: Partial<Columns>
  readonly causes?: Partial<Causes>
  readonly surfaces?: readonly string[]
}

/** The samples of a way, a row a place; what is not said is nought. */
export function waySamples({ places, step = 10, columns, causes, surfaces = [] }: Way): Samples {
  const zeros = places.map(() => 0)
  return {
    length: places.length,
    columns: {
      time: places.map((_, row) => row),
      distance: places.map((_, row) => row * step),
      elevation: zeros,
      grade: zeros,
      speed: zeros,
      cadence: zeros,
      heartRate: zeros,
      latitude: places.map((place) => place?.[0] ?? null),
      longitude: places.map((place) => place?.[1] ?? null),
      surface: zeros,
      surfaceSource: zeros,
      gait: zeros,
      ...columns,
    },
    causes: { flat: zeros, climb: zeros, sand: zeros, ground: zeros, treadmill: zeros, shoes: zeros, ...causes },
    surfaces,
    surfaceSources: ['set', 'place', 'file', 'map', 'sub-sport', 'unknown'],
  }
}

/** So many places due north of one another, ten metres apart. */
export function northwards(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => [52 + (i * 10) / 111_195, 4] as const)
}
