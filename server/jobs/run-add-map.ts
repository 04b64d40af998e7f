import { isDiskFull } from '../files/disk-room.ts'
import { findGroundMap, type GroundMapRow, updateGroundMap } from '../store/ground-map-store.ts'
import { askFor } from '../usecases/ask-for.ts'
import { noteStale } from '../usecases/recalculate.ts'
import type { Job, JobEnd } from './job.ts'
import type { PackedMap } from './map-worker.ts'
import { readMapApart } from './read-map-apart.ts'
import type { RunnerContext } from './runner-context.ts'

/** How often reading a map may be begun without an end, as when it ends the whole process, before it is given up. */
const MOST_ATTEMPTS = 3

/**
 * Reads a map that waits and packs it for use; the activities near it are scored again afterwards. What was sent is not
 * kept. Whatever ends the process on the way, the next one begins again. A map that is taken away meanwhile is let go of.
 */
export async function runAddMap(
  context: RunnerContext,
  { athleteId, payload: { mapId, path } }: Job<'add-map'>,
): Promise<JobEnd> {
  const { product } = context
  const row = await findGroundMap(product.store, athleteId, mapId)
  if (row !== undefined && isOpen(row)) {
    if (row.attempts >= MOST_ATTEMPTS) await fail(context, row, GIVEN_UP)
    else if ((await read(context, row, path)) === 'aborted') return { again: product.clock() }
  }
  await product.inbox.clear(mapId)
  return 'done'
}

/** One that met a fault time and again fails with a word. */
export async function giveUpAddMap(
  context: RunnerContext,
  { athleteId, payload: { mapId } }: Job<'add-map'>,
): Promise<void> {
  const row = await findGroundMap(context.product.store, athleteId, mapId)
  if (row !== undefined && isOpen(row)) await fail(context, row, FAULT)
  await context.product.inbox.clear(mapId)
}

async function read(context: RunnerContext, row: GroundMapRow, path: string): Promise<'settled' | 'aborted'> {
  const { product, log } = context
  const { athlete_id, id } = row
  await updateGroundMap(product.store, athlete_id, id, { state: 'reading', attempts: row.attempts + 1 })
  const { signal, end } = watch(context, row)
  try {
    const task = { from: product.inbox.pathOf(path), to: await product.ground.partialPath(id) }
    const reading = await readMapApart(task, signal)
    if (reading === 'aborted') {
      // It was not the map that ended it.
      await updateGroundMap(product.store, athlete_id, id, { attempts: row.attempts })
      return 'aborted'
    }
    if (reading.ok) await keep(context, row, reading.value)
    else await fail(context, row, reading.error)
  } catch (error) {
    log.error({ err: error, map: id }, 'a map could not be read')
    await fail(context, row, isDiskFull(error) ? NO_ROOM : FAULT)
  } finally {
    end()
  }
  return 'settled'
}

/** Told to let go when the server is about to end, and when the map is taken away. */
function watch({ product, onWake }: RunnerContext, { athlete_id, id }: GroundMapRow) {
  const gone = new AbortController()
  const look = async () => {
    const row = await findGroundMap(product.store, athlete_id, id)
    if (row?.state === 'removed') gone.abort()
  }
  const end = onWake(() => void look().catch(() => undefined))
  return { signal: AbortSignal.any([product.closing, gone.signal]), end }
}

async function keep({ product }: RunnerContext, { athlete_id, id }: GroundMapRow, packed: PackedMap): Promise<void> {
  const { layoutVersion, ...told } = packed
  await product.ground.keep(id)
  const isHere = await product.store.transaction().execute(async (store) => {
    const row = await findGroundMap(store, athlete_id, id)
    if (row === undefined || !isOpen(row)) return false
    const now = product.clock()
    await updateGroundMap(store, athlete_id, id, {
      ...told,
      state: 'ready',
      message: null,
      layout_version: layoutVersion,
    })
    await noteStale(store, athlete_id, now)
    await askFor(store, { athleteId: athlete_id, now }, 'rescore', {})
    return true
  })
  // It was taken away while it was being read.
  if (!isHere) await product.ground.remove(id)
}

async function fail({ product }: RunnerContext, { athlete_id, id }: GroundMapRow, message: string): Promise<void> {
  await product.store.transaction().execute(async (store) => {
    const row = await findGroundMap(store, athlete_id, id)
    if (row === undefined || !isOpen(row)) return
    await updateGroundMap(store, athlete_id, id, { state: 'failed', message })
  })
}

function isOpen({ state }: GroundMapRow): boolean {
  return state === 'waiting' || state === 'reading'
}

const GIVEN_UP = `The program ended ${MOST_ATTEMPTS} times while reading this map, so it was left out; take the extract of a smaller region.`
const NO_ROOM = 'The disk has no room for it; make room, remove it here and add it again.'
const FAULT = 'A fault of this program, not of the map; its log says more. Remove it here and add it again.'
