import { type CivilDay, formatCivilDay, parseCivilDay, weekdayOf } from '../../analysis/model/civil-day.ts'
import { addManualActivity } from '../../server/usecases/add-manual-activity.ts'
import type { Product } from '../../server/usecases/product.ts'
import { BASE_WEEK } from './base-weeks.ts'

/** Fills a diary with the base athlete's week, 34 flat calf-km, over and over, the last day on `through`. */
export async function seedSteadyWeeks(product: Product, weeks: number, through: string): Promise<void> {
  const last: CivilDay = parseCivilDay(through)
  for (let day = last - 7 * weeks + 1; day <= last; day++) {
    const kilometres = BASE_WEEK[weekdayOf(day)] ?? 0
    if (kilometres === 0) continue
    const entry = { sport: 'running', distanceMetres: 1000 * kilometres, durationSeconds: 360 * kilometres } as const
    const added = await addManualActivity(product, 'local', { ...entry, date: formatCivilDay(day) })
    if (!added.ok) throw new Error(added.error.message)
  }
}
