import { setTimeout as pause } from 'node:timers/promises'
import { readTable, type Table } from '../files/read-table.ts'
import { type StravaTable, stravaTable } from '../files/strava-table.ts'
import { updateActivity } from '../store/activity-store.ts'
import {
  filesWithActivities,
  namedActivities,
  namedDuplicates,
  setFileMessage,
  type TableFile,
  tableFiles,
} from '../store/export-table-store.ts'
import { listShoes, wearGear } from '../store/shoe-store.ts'
import { changeScoring } from './change-scoring.ts'
import type { Product } from './product.ts'
import { stravaGear } from './strava-gear.ts'
import { namingChange } from './strava-naming.ts'
import { gearKey, type StravaSession, stravaSessions } from './strava-sessions.ts'

/** So many sessions in one transaction take some milliseconds; then others have a turn. */
const AT_A_TIME = 100

interface ExportTable extends Table {
  readonly file: TableFile
  readonly kind: StravaTable
}

/**
 * Takes the names of sessions and shoes from the tables of a Strava export that came with an import. To be called when
 * all its files are read, as the tables may stand before or behind them; calling it again changes nothing. The row of each
 * table says what was taken from it. What counts of a session recorded twice takes over what the other is called.
 */
export async function takeStravaTables(product: Product, athleteId: string, importId: string): Promise<void> {
  const files = await tableFiles(product.store, athleteId, importId)
  const containers = new Set(files.map((file) => file.container_id))
  for (const containerId of containers) {
    const here = files.filter((file) => file.container_id === containerId)
    await takeTogether(product, { athleteId, importId, containerId }, await readTables(product, here))
  }
  await handOverNames(product, athleteId)
  await wearKnownGear(product, athleteId)
}

/** What an export calls a shoe that the athlete has linked is worn from then on. */
async function wearKnownGear(product: Product, athleteId: string): Promise<void> {
  const linked = (await listShoes(product.store, athleteId)).flatMap(({ id, gear }) =>
    gear === null ? [] : [{ id, gear }],
  )
  if (linked.length === 0) return
  await changeScoring(product, athleteId, async (store) => {
    for (const { id, gear } of linked) await wearGear(store, athleteId, { gear, shoeId: id })
  })
}

const CUT = ' The table is damaged, and only what stands before the damage was used.'

interface Place {
  readonly athleteId: string
  readonly importId: string
  readonly containerId: number | null
}

async function readTables(product: Product, files: readonly TableFile[]): Promise<ExportTable[]> {
  const tables: ExportTable[] = []
  for (const file of files) {
    const bytes = await product.originals.get(file.sha256)
    const kind = stravaTable(file.name, bytes)
    if (kind !== null) tables.push({ file, kind, ...(await readTable(bytes)) })
  }
  return tables
}

/** The tables of one export: those of one archive, or those that came by themselves. */
async function takeTogether(product: Product, place: Place, tables: readonly ExportTable[]): Promise<void> {
  const { athleteId } = place
  const lists = { shoes: new Set<string>(), bikes: new Set<string>() }
  for (const { kind, rows, file } of tables) {
    if (kind === 'activities') continue
    // The first row is the headings.
    for (const name of stravaGear(rows.slice(1))) lists[kind].add(name)
    const count = Math.max(0, rows.length - 1)
    await setFileMessage(product.store, athleteId, file.id, `Not an activity file; it lists ${counted(count, kind)}.`)
  }
  const named = new Set([...lists.shoes, ...lists.bikes])
  const idsOf = await activityIdsByFile(product, place)
  for (const { kind, rows, file, isWhole } of tables) {
    if (kind !== 'activities') continue
    const taken = await nameSessions(product, athleteId, { sessions: stravaSessions(rows, named), idsOf })
    await setFileMessage(product.store, athleteId, file.id, sentenceOf(taken, lists) + (isWhole ? '' : CUT))
  }
}

async function activityIdsByFile(product: Product, place: Place): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = await filesWithActivities(product.store, place.athleteId, place)
  return new Map(files.map(({ name, activityIds }) => [fileKey(name), activityIds]))
}

/** `1234.fit`, whatever folder it is shown in and whether it was packed. */
function fileKey(name: string): string {
  const base = name.split(/[\\/!]/).at(-1) ?? ''
  return base.replace(/\.gz$/i, '').toLowerCase()
}

interface Taken {
  /** Sessions of the table whose file came with it. */
  found: number
  titles: number
  readonly gear: Set<string>
}

interface GearNames {
  readonly shoes: ReadonlySet<string>
  readonly bikes: ReadonlySet<string>
}

async function nameSessions(
  product: Product,
  athleteId: string,
  list: { readonly sessions: readonly StravaSession[]; readonly idsOf: ReadonlyMap<string, readonly string[]> },
): Promise<Taken> {
  const taken: Taken = { found: 0, titles: 0, gear: new Set() }
  const found = list.sessions.flatMap((session) => {
    const ids = list.idsOf.get(session.file)
    return ids === undefined ? [] : [{ session, ids }]
  })
  for (let at = 0; at < found.length; at += AT_A_TIME) {
    const some = found.slice(at, at + AT_A_TIME)
    await product.store.transaction().execute(async (store) => {
      const rows = await namedActivities(
        store,
        athleteId,
        some.flatMap(({ ids }) => ids),
      )
      const byId = new Map(rows.map((row) => [row.id, row]))
      for (const { session, ids } of some) {
        let hasTitle = false
        for (const id of ids) {
          const row = byId.get(id)
          if (row === undefined) continue
          const change = namingChange(row, { ...session, isOneOfMany: ids.length > 1 })
          if (Object.keys(change).length > 0) await updateActivity(store, athleteId, id, change)
          const after = { ...row, ...change }
          hasTitle ||= after.named_by === 'export' && after.name === session.title
          if (session.gear !== null && after.gear === session.gear) taken.gear.add(session.gear)
        }
        taken.found += 1
        taken.titles += hasTitle ? 1 : 0
      }
    })
    await pause(0)
  }
  return taken
}

/** Of a session recorded twice one counts and is shown; it takes over what an export calls the other. */
async function handOverNames(product: Product, athleteId: string): Promise<void> {
  const named = await namedDuplicates(product.store, athleteId)
  for (let at = 0; at < named.length; at += AT_A_TIME) {
    const some = named.slice(at, at + AT_A_TIME)
    await product.store.transaction().execute(async (store) => {
      const targets = await namedActivities(
        store,
        athleteId,
        some.flatMap((row) => row.duplicate_of ?? []),
      )
      const byId = new Map(targets.map((row) => [row.id, row]))
      for (const { duplicate_of, name, named_by, gear } of some) {
        const target = byId.get(duplicate_of ?? '')
        if (target === undefined) continue
        // What it already has from an export is as good; the first said stays.
        const title = named_by === 'export' && target.named_by !== 'export' ? name : null
        const change = namingChange(target, { title, gear: target.gear === null ? gear : null, isOneOfMany: false })
        if (Object.keys(change).length === 0) continue
        await updateActivity(store, athleteId, target.id, change)
        byId.set(target.id, { ...target, ...change } as typeof target)
      }
    })
    await pause(0)
  }
}

function sentenceOf({ found, titles, gear }: Taken, lists: GearNames): string {
  if (found === 0) return 'Not an activity file; it names sessions, but none whose file came with it.'
  const keys = [...gear].map(gearKey)
  const shoes = keys.filter((key) => lists.shoes.has(key)).length
  const bikes = keys.filter((key) => !lists.shoes.has(key) && lists.bikes.has(key)).length
  const others = keys.length - shoes - bikes
  const parts = [
    titles === 0 ? [] : [`the names of ${counted(titles, 'sessions')}`],
    shoes === 0 ? [] : [counted(shoes, 'shoes')],
    bikes === 0 ? [] : [counted(bikes, 'bikes')],
    others === 0 ? [] : [`${others} shoes or bikes`],
  ].flat()
  if (parts.length === 0) return 'Not an activity file; nothing could be taken from it that the files do not say.'
  return `Not an activity file; taken from it: ${parts.join(', ')}.`
}

function counted(count: number, what: 'sessions' | 'shoes' | 'bikes'): string {
  return `${count} ${count === 1 ? what.slice(0, -1) : what}`
}
