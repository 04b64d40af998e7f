import { gearKey } from './strava-sessions.ts'

type Row = readonly string[]

/**
 * What an export calls the shoes or bikes of a list, each as `gearKey` gives it: by its own name, or by brand and model, in
 * either order. The headings count as one more, which nothing else is called.
 */
export function stravaGear(rows: readonly Row[]): Set<string> {
  const keys = rows.flatMap(([name = '', brand = '', model = '']) => [
    name,
    `${brand} ${model}`,
    `${brand} ${model} ${name}`,
    `${name} ${brand} ${model}`,
  ])
  return new Set(keys.map(gearKey).filter((key) => key !== ''))
}
