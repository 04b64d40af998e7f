import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import { insertActivity } from '../../server/store/activity-store.ts'
import { newId } from '../../server/store/new-id.ts'
import { addManualActivity } from '../../server/usecases/add-manual-activity.ts'
import type { Product } from '../../server/usecases/product.ts'
import { refreshDerived } from '../../server/usecases/refresh-derived.ts'

/**
 * Fills a diary with `count` runs of plausible, varying length on the days before `through`, by copying the row of one
 * real entry: what the database holds is as wide as after an import, without the hour an import of so many would take.
 */
export async function seedActivities(product: Product, count: number, through: string): Promise<void> {
  const entry = { sport: 'running', distanceMetres: 10_000, durationSeconds: 3600, ascentMetres: 120 }
  const added = await addManualActivity(product, 'local', { ...entry, date: through })
  if (!added.ok) throw new Error(added.error.message)
  const { store } = product
  const model = await store
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', added.value.id)
    .executeTakeFirstOrThrow()
  const figures = JSON.parse(model.figures_json)
  const load = JSON.parse(model.load_json)
  const split = { metres: 1000, seconds: 360, ascentMetres: 12, calfKm: 1, causes: load.causes }
  const splits_json = JSON.stringify({
    kilometres: Array.from({ length: 10 }, () => split),
    miles: Array.from({ length: 7 }, () => split),
  })
  const last = parseCivilDay(through)
  await store.transaction().execute(async (transaction) => {
    for (let i = 1; i < count; i++) {
      const day = last - Math.floor((i * 10) / 13)
      // Between half and one and a half times the model, from a fixed rule, so that two benches see the same weeks.
      // Every hundredth or so is far beyond the others, so that ten years hold their hundred alerts.
      const scale = (0.5 + ((i * 7919) % 1000) / 1000) * (i % 97 === 0 ? 2.5 : 1)
      await insertActivity(transaction, {
        ...model,
        id: newId(),
        local_day: day,
        started_at: day * 86_400 + 21_600,
        ended_at: day * 86_400 + 25_200,
        calf_km: model.calf_km * scale,
        flat: model.flat * scale,
        climb: model.climb * scale,
        climb_calf_km: model.climb_calf_km * scale,
        figures_json: JSON.stringify({ ...figures, localDate: formatCivilDay(day) }),
        splits_json,
      })
    }
  })
  await refreshDerived(product, 'local')
}
