import { hc } from 'hono/client'
import type { GeoBox } from '../analysis/model/geo-box.ts'
import type { AppType } from '../server/http/app.ts'
import { ApiFailure } from './state/api-failure.ts'
import { signedOut } from './state/signed-out.ts'

const client = hc<AppType>('/').api

/** The client's type; contract.ts takes the shapes of all answers from it. */
export type Client = typeof client

interface Answer {
  readonly ok: boolean
  readonly status: number
  readonly json: () => Promise<unknown>
}

/** What a good answer holds: the union of all declared bodies without the error's. */
type Body<R extends Answer> = Exclude<Awaited<ReturnType<R['json']>>, { error: unknown }>

/** A good answer. What the server refuses, and a server out of reach, become an ApiFailure. */
async function good<R extends Answer>(request: Promise<R>): Promise<R> {
  let answer: R
  try {
    answer = await request
  } catch {
    throw new ApiFailure({ status: 0, code: 'unreachable', message: 'The server cannot be reached.', hint: null })
  }
  if (answer.ok) return answer
  const failure = ApiFailure.fromBody(answer.status, await answer.json().catch(() => null))
  if (failure.code === 'signed-out') signedOut.set(true)
  throw failure
}

/** The body of a good answer. */
async function read<R extends Answer>(request: Promise<R>): Promise<Body<R>> {
  return (await (await good(request)).json().catch(() => null)) as Body<R>
}

/** A good answer that is a file, with the name the server gives it. */
async function readFile(request: Promise<Pick<Response, 'headers' | 'blob'> & Answer>) {
  const answer = await good(request)
  const [, name = 'download'] = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '') ?? []
  return { name, blob: await answer.blob() }
}

function form(files: readonly File[]): FormData {
  const data = new FormData()
  for (const file of files) data.append('files', file, file.name)
  return data
}

type ActivityPatch = Parameters<(typeof client.activities)[':id']['$patch']>[0]['json']
type NewActivity = Parameters<typeof client.activities.$post>[0]['json']
type SettingsPatch = Parameters<typeof client.settings.$put>[0]['json']

type NewPlace = Parameters<typeof client.places.$post>[0]['json']
type PlacePatch = Parameters<(typeof client.places)[':id']['$patch']>[0]['json']
type NewZone = Parameters<typeof client.zones.$post>[0]['json']
type ImportFilesQuery = Parameters<(typeof client.imports)[':id']['files']['$get']>[0]['query']
/** What one can do with an import that runs or is over. */
export type ImportAction = 'pause' | 'resume' | 'cancel' | 'retry'

/** Every request the page makes, and no other. Each fails with an ApiFailure. */
export const api = {
  overview: () => read(client.overview.$get()),
  weeks: (from: string, to: string) => read(client.weeks.$get({ query: { from, to } })),
  alerts: () => read(client.alerts.$get({ query: {} })),
  acknowledge: (id: string) => read(client.alerts[':id'].$patch({ param: { id }, json: { state: 'acknowledged' } })),
  /** Sessions, each once: other recordings of one stand on its page. */
  activities: (query: { from?: string; to?: string; limit?: string }) =>
    read(client.activities.$get({ query: { ...query, joined: 'false' } })),
  activity: (id: string) => read(client.activities[':id'].$get({ param: { id } })),
  samples: (id: string) => read(client.activities[':id'].samples.$get({ param: { id } })),
  change: (id: string, json: ActivityPatch) => read(client.activities[':id'].$patch({ param: { id }, json })),
  remove: (id: string) => read(client.activities[':id'].$delete({ param: { id } })),
  restore: (id: string) => read(client.activities[':id'].restore.$post({ param: { id } })),
  add: (json: NewActivity) => read(client.activities.$post({ json })),
  /** The track for others, as a file. */
  sharedTrack: (id: string) => readFile(client.activities[':id']['share.gpx'].$get({ param: { id } })),
  originalAddress: (id: string) => `/api/activities/${encodeURIComponent(id)}/original`,
  openImport: (title: string) => read(client.imports.open.$post({ json: { title: title.slice(0, 200) } })),
  // The upload's form is described to programs in OpenAPI only, so it goes by hand.
  addToImport: (id: string, files: readonly File[], key: string) => {
    const init = { method: 'POST', body: form(files), headers: { 'Idempotency-Key': key } }
    const sent = fetch(`/api/imports/${encodeURIComponent(id)}/files`, init)
    return read(sent as ReturnType<(typeof client.imports)[':id']['files']['$post']>)
  },
  closeImport: (id: string) => read(client.imports[':id'].close.$post({ param: { id } })),
  closeImportAddress: (id: string) => `/api/imports/${encodeURIComponent(id)}/close`,
  importProgress: (id: string) => read(client.imports[':id'].$get({ param: { id } })),
  imports: (query: { limit?: string; before?: string }) => read(client.imports.$get({ query })),
  importOutcomes: (id: string) => read(client.imports[':id'].outcomes.$get({ param: { id } })),
  importFiles: (id: string, query: ImportFilesQuery) =>
    read(client.imports[':id'].files.$get({ param: { id }, query })),
  controlImport: (id: string, action: ImportAction) => read(client.imports[':id'][action].$post({ param: { id } })),
  importEventsAddress: (id: string) => `/api/imports/${encodeURIComponent(id)}/events`,
  importedFileAddress: (id: string, fileId: number) =>
    `/api/imports/${encodeURIComponent(id)}/files/${fileId}/original`,
  recalculations: () => read(client.recalculations.$get()),
  recalculation: (id: string) => read(client.recalculations[':id'].$get({ param: { id } })),
  maps: () => read(client.maps.$get()),
  mapsAddress: '/api/maps',
  removeMap: (id: string) => read(client.maps[':id'].$delete({ param: { id } })),
  /** What the surface maps hold in a box, to be drawn. */
  ground: (box: GeoBox) => {
    const { west, south, east, north } = box
    const query = { west: `${west}`, south: `${south}`, east: `${east}`, north: `${north}` }
    return read(client.ground.$get({ query }))
  },
  places: () => read(client.places.$get()),
  addPlace: (json: NewPlace) => read(client.places.$post({ json })),
  changePlace: (id: string, json: PlacePatch) => read(client.places[':id'].$patch({ param: { id }, json })),
  removePlace: (id: string) => read(client.places[':id'].$delete({ param: { id } })),
  zones: () => read(client.zones.$get()),
  addZone: (json: NewZone) => read(client.zones.$post({ json })),
  removeZone: (id: string) => read(client.zones[':id'].$delete({ param: { id } })),
  exportAddress: '/api/export',
  tableAddress: (table: 'activities' | 'days' | 'weeks') => `/api/export/${table}.csv`,
  demo: () => read(client.demo.$post()),
  settings: () => read(client.settings.$get()),
  saveSettings: (json: SettingsPatch) => read(client.settings.$put({ json })),
  session: () => read(client.session.$get()),
  signIn: (password: string) => read(client.session.$post({ json: { password } })),
  signOut: () => read(client.session.$delete()),
}
