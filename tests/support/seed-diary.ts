import { parseCivilDay } from '../../analysis/model/civil-day.ts'
import { insertCheckIn } from '../../server/store/check-in-store.ts'
import { insertPlan } from '../../server/store/plan-store.ts'
import { insertShoe, putShoeDefault } from '../../server/store/shoe-store.ts'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import type { Product } from '../../server/usecases/product.ts'
import { refreshDerived } from '../../server/usecases/refresh-derived.ts'
import { randomNumbers } from './random-numbers.ts'

const YEARS = 10
const NOTHING = {
  ...{ pain_before: null, pain_during: null, pain_after: null, pain_morning: null, stiffness_minutes: null },
  ...{ activity_id: null, course: null, side: null, signs_json: '[]', is_reported_better: null, weekly_json: null },
} as const

/** Ten years of three check-ins a day up to a date, mostly without pain, and some shoes and plans. */
export async function seedDiary(product: Product, through: string): Promise<void> {
  const last = parseCivilDay(through)
  const random = randomNumbers(7)
  await product.store.transaction().execute(async (store) => {
    for (let day = last - 365 * YEARS; day <= last; day++) {
      // Two sore weeks in each quarter.
      const pain = () => (day % 91 < 14 ? random.integer(0, 5) : 0)
      const kept = (kind: 'morning' | 'activity', hour: number, said: object) => {
        const at = day * 86_400 + hour * 3600
        const about = { id: `c${day}-${hour}`, athlete_id: LOCAL_ATHLETE, kind, day, at, sites_json: '["achilles"]' }
        return insertCheckIn(store, { ...NOTHING, ...about, ...said, created_at: at, changed_at: at, deleted_at: null })
      }
      await kept('morning', 7, { pain_morning: pain() })
      for (const hour of [9, 18])
        await kept('activity', hour, { pain_before: 0, pain_during: pain(), pain_after: pain() })
    }
    const shoe = { id: 'shoe', athlete_id: LOCAL_ATHLETE, name: 'Road', kind: 'usual', drop_mm: 8 } as const
    await insertShoe(store, { ...shoe, start_m: 0, gear: null, retired_at: null, created_at: 0 })
    await putShoeDefault(store, { athlete_id: LOCAL_ATHLETE, sport: 'running', valid_from: 0, shoe_id: 'shoe' })
    for (let ahead = 1; ahead <= 20; ahead++) {
      await insertPlan(store, {
        ...{ id: `p${ahead}`, athlete_id: LOCAL_ATHLETE, day: last + ahead, name: 'Run', kind: 'run', sand: 'dry' },
        ...{ distance_m: 8000, climb_m: 0, sand_share: 0, speed_mps: 2.8, route_json: null, calf_km: 8 },
        ...{ sand_calf_km: 0, climb_calf_km: 0, analysis_version: 0, created_at: 0, changed_at: 0 },
      })
    }
  })
  await refreshDerived(product, LOCAL_ATHLETE)
}
