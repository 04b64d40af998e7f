import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { LoadFigures } from '../../analysis/model/summary.ts'
import { countedLoads } from '../store/activity-store.ts'
import type { Product } from './product.ts'
import { readHistory } from './read-history.ts'

/** Every activity that counts, as the weekly table needs it, and the week start and today to lay it out by. */
export async function reportRows(product: Product, athleteId: string) {
  const { athlete, today } = await readHistory(product, athleteId)
  const activities = await countedLoads(product.store, athleteId)
  const rows = activities.map((activity) => {
    const { calfKm, causes } = JSON.parse(activity.load_json) as LoadFigures
    return {
      localDate: formatCivilDay(activity.local_day),
      calfKm,
      ...causes,
      ascentMetres: activity.ascent_m,
      sandMetres: activity.sand_m,
    }
  })
  return { rows, weekStart: athlete.week_start, through: formatCivilDay(today) }
}
