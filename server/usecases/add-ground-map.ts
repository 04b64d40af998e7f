import type { Result } from '../../analysis/model/result.ts'
import type { WaitingFile } from '../files/inbox.ts'
import { LIMITS } from '../files/limits.ts'
import { receiveUpload } from '../files/receive-upload.ts'
import { insertGroundMap, listGroundMaps } from '../store/ground-map-store.ts'
import { newId } from '../store/new-id.ts'
import { askFor } from './ask-for.ts'
import type { Failure } from './failure.ts'
import type { Upload } from './import-upload.ts'
import type { Product } from './product.ts'

/** Each is in memory while sessions are scored. */
const MOST_MAPS = 50
const LONGEST_NAME = 200

type Added = Result<{ readonly id: string }, Failure>

/** Takes in a map that is sent. The file and its job are on disk before this returns; reading it comes later. */
export async function addSentMap(product: Product, athleteId: string, upload: Upload): Promise<Added> {
  const full = await refusal(product, athleteId)
  if (full !== null) return { ok: false, error: full }
  const id = newId()
  const received = await receiveUpload(product.inbox, id, upload, ONE_MAP)
  if ('problem' in received) return { ok: false, error: received.problem }
  const [file] = received.files
  if (file === undefined) throw new Error('an upload without a file was received')
  return enqueue(product, athleteId, { id, file, name: file.name })
}

/** Takes in a map file of this machine; the file itself is left as it is. Throws what the system says of it. */
export async function addMapFile(
  product: Product,
  athleteId: string,
  { path, name }: { readonly path: string; readonly name: string },
): Promise<Added> {
  const full = await refusal(product, athleteId)
  if (full !== null) return { ok: false, error: full }
  const id = newId()
  const file = await product.inbox.copyIn(id, { name, path, limit: LIMITS.mapBytes })
  return enqueue(product, athleteId, { id, file, name })
}

const ONE_MAP = { field: 'file', files: 1, bytes: LIMITS.mapBytes, fileBytes: LIMITS.mapBytes } as const

async function refusal({ store }: Product, athleteId: string): Promise<Failure | null> {
  const maps = (await listGroundMaps(store, athleteId)).filter(({ state }) => state !== 'removed')
  if (maps.length < MOST_MAPS) return null
  return { kind: 'conflict', message: `There are ${MOST_MAPS} maps already.`, hint: 'Remove one first.' }
}

async function enqueue(
  product: Product,
  athleteId: string,
  { id, file, name }: { readonly id: string; readonly file: WaitingFile; readonly name: string },
): Promise<Added> {
  if (!('path' in file)) {
    await product.inbox.clear(id)
    return { ok: false, error: TOO_LARGE }
  }
  const { path, bytes } = file
  await product.store.transaction().execute(async (store) => {
    const now = product.clock()
    const row = { id, athlete_id: athleteId, name: mapName(name), bytes, state: 'waiting', created_at: now } as const
    await insertGroundMap(store, row)
    await askFor(store, { athleteId, now }, 'add-map', { mapId: id, path })
  })
  product.wakeRunner()
  return { ok: true, value: { id } }
}

const TOO_LARGE: Failure = {
  kind: 'too-large',
  message: `A map file may have ${LIMITS.mapBytes / 1024 ** 3} GB at most.`,
  hint: 'Take the extract of a smaller region.',
}

/** What a map is called: its file without folders and endings. */
function mapName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\.(osm\.pbf|pbf|geojson|json)$/i, '').slice(0, LONGEST_NAME) || 'Map'
}
