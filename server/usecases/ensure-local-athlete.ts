import { ensureAthlete } from '../store/athlete-store.ts'
import type { Store } from '../store/open-store.ts'
import { putSettings, readSettings } from '../store/settings-store.ts'
import { LOCAL_ATHLETE } from './local-athlete.ts'

/** The earliest day that settings can begin on; the first row holds for all time before it as well. */
const BEGINNING = 0
/** The reference height of the load model. */
const HEIGHT_M = 1.75

/** Makes the local athlete at the first start: metric, weeks from Monday, in the machine's own time zone. */
export async function ensureLocalAthlete(
  store: Store,
  { now, zone }: { readonly now: number; readonly zone: string },
): Promise<void> {
  await ensureAthlete(store, {
    id: LOCAL_ATHLETE,
    display_name: null,
    units: 'metric',
    week_start: 0,
    zone,
    created_at: now,
  })
  if ((await readSettings(store, LOCAL_ATHLETE)).length > 0) return
  await putSettings(store, {
    athlete_id: LOCAL_ATHLETE,
    valid_from: BEGINNING,
    height_m: HEIGHT_M,
    mass_kg: null,
    mass_given_at: null,
    profile: 'weighted',
  })
}
