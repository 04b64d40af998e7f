import { civilDayOf } from '../../analysis/model/civil-day.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { Result } from '../../analysis/model/result.ts'
import type { SandKind } from '../../analysis/model/surface.ts'
import { isKnownZone, zoneOffset } from '../place/zone-offset.ts'
import { readAthlete, updateAthlete } from '../store/athlete-store.ts'
import type { Store } from '../store/open-store.ts'
import { putSettings, readSettings, type SettingsRow } from '../store/settings-store.ts'
import { askFor } from './ask-for.ts'
import { type DiarySettings, diaryColumns, diarySettingsOf, forgetHistory } from './diary-settings.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { noteStale } from './recalculate.ts'
import { refreshDerived } from './refresh-derived.ts'
import { tileAddressProblem } from './tile-address.ts'

const DAY_SECONDS = 86_400

export interface Settings extends DiarySettings {
  readonly heightM: number
  readonly massKg: number | null
  readonly profile: Profile
  readonly units: 'metric' | 'imperial'
  readonly weekStart: number
  readonly zone: string
  readonly displayName: string | null
  readonly sand: SandKind
  readonly tileAddress: string | null
  readonly tileCredit: string | null
}

export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/** The settings that hold today. */
export async function currentSettings(product: Product, athleteId: string): Promise<Settings> {
  const athlete = await readAthlete(product.store, athleteId)
  const latest = (await readSettings(product.store, athleteId)).at(-1)
  if (latest === undefined) throw new Error(`athlete ${athleteId} has no settings`)
  return {
    heightM: latest.height_m,
    massKg: latest.mass_kg,
    profile: latest.profile,
    units: athlete.units,
    weekStart: athlete.week_start,
    zone: athlete.zone,
    displayName: athlete.display_name,
    sand: latest.sand,
    tileAddress: athlete.tile_address,
    tileCredit: athlete.tile_credit,
    ...diarySettingsOf(athlete),
  }
}

/**
 * Changes some settings. Profile and sand hold for all days: weeks scored by two profiles could not be compared. A height
 * is put right wherever the one of today holds; one that was another at some time is dated in the list of body. Weight
 * holds from today on; for all days when none was known before; and one given within the last day is put right.
 * Activities whose score no longer rests on the settings of their day are scored again by the runner, and what it was
 * before is kept (see noteStale).
 */
export async function changeSettings(
  product: Product,
  athleteId: string,
  patch: SettingsPatch,
): Promise<Result<Settings, Failure>> {
  const problem = problemOf(patch)
  if (problem !== null) return { ok: false, error: problem }
  const before = await currentSettings(product, athleteId)
  await product.store.transaction().execute(async (store) => {
    const athlete = await readAthlete(store, athleteId)
    await updateAthlete(store, athleteId, {
      units: patch.units ?? before.units,
      week_start: patch.weekStart ?? before.weekStart,
      zone: patch.zone ?? before.zone,
      display_name: patch.displayName === undefined ? before.displayName : patch.displayName,
      tile_address: textAfter(before.tileAddress, patch.tileAddress),
      tile_credit: textAfter(before.tileCredit, patch.tileCredit),
      ...diaryColumns(athlete, patch, product.clock()),
    })
    if (patch.keepsHistory === false) await forgetHistory(store, athleteId)
    await changeDated(store, { athleteId, now: product.clock(), patch })
    await noteStale(store, athleteId, product.clock())
    await askFor(store, { athleteId, now: product.clock() }, 'rescore', {})
  })
  const after = await currentSettings(product, athleteId)
  if (JUDGED_BY.some((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))) {
    await refreshDerived(product, athleteId)
  }
  product.wakeRunner()
  return { ok: true, value: after }
}

/** What the words of an alert, its time or the room rest on besides the loads. */
const JUDGED_BY = [
  'units',
  'zone',
  'country',
  'quietFromMinute',
  'quietToMinute',
  'keepsHistory',
  'startReference',
] as const

function problemOf({ zone, tileAddress }: SettingsPatch): Failure | null {
  if (zone !== undefined && !isKnownZone(zone)) {
    const hint = 'Use a name such as Europe/Amsterdam.'
    return { kind: 'invalid', message: `zone: ${zone} is no known time zone.`, hint }
  }
  const message = tileAddress == null || tileAddress === '' ? null : tileAddressProblem(tileAddress)
  return message === null ? null : { kind: 'invalid', message }
}

/** An empty text is none. */
function textAfter(before: string | null, patch: string | null | undefined): string | null {
  return patch === undefined ? before : patch === '' ? null : patch
}

async function changeDated(
  store: Store,
  { athleteId, now, patch }: { readonly athleteId: string; readonly now: number; readonly patch: SettingsPatch },
): Promise<void> {
  const rows = await readSettings(store, athleteId)
  const before = rows.at(-1)?.height_m
  const changed = rows.map((row) => ({
    ...row,
    height_m: patch.heightM !== undefined && row.height_m === before ? patch.heightM : row.height_m,
    profile: patch.profile ?? row.profile,
    sand: patch.sand ?? row.sand,
  }))
  const latest = changed.at(-1)
  if (latest !== undefined && patch.massKg !== undefined && patch.massKg !== latest.mass_kg) {
    const { zone } = await readAthlete(store, athleteId)
    const today = civilDayOf(now, zoneOffset(zone, now))
    putMass(changed, { ...latest, mass_kg: patch.massKg, mass_given_at: now, valid_from: today })
  }
  for (const row of changed) await putSettings(store, row)
}

/** A weight holds from its day on; the first one, and one that puts right what was given within a day, wherever that held. */
function putMass(rows: SettingsRow[], given: SettingsRow): void {
  const before = rows.at(-1)?.mass_kg ?? null
  const givenAt = rows.at(-1)?.mass_given_at ?? Number.NEGATIVE_INFINITY
  const isFirst = rows.every((row) => row.mass_kg === null)
  if (!isFirst && (given.mass_given_at ?? 0) - givenAt > DAY_SECONDS) {
    rows.push(given)
    return
  }
  for (const row of rows.filter(({ mass_kg }) => mass_kg === before)) {
    row.mass_kg = given.mass_kg
    row.mass_given_at = given.mass_given_at
  }
}
