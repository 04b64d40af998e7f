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
type NewCheckIn = Parameters<(typeof client)['check-ins']['$post']>[0]['json']
type CheckInPatch = Parameters<(typeof client)['check-ins'][':id']['$patch']>[0]['json']
type SafetySigns = Parameters<typeof client.safety.$post>[0]['json']['signs']
type SafetyAnswer = Parameters<(typeof client.safety)[':id']['answer']['$post']>[0]['json']
type SafetyEnd = Parameters<(typeof client.safety)[':id']['end']['$post']>[0]['json']
type GapAnswer = Parameters<typeof client.question.$post>[0]['json']

type NewPlan = Parameters<typeof client.plans.$post>[0]['json']
type PlanPatch = Parameters<(typeof client.plans)[':id']['$patch']>[0]['json']
type NewShoe = Parameters<typeof client.shoes.$post>[0]['json']
type ShoePatch = Parameters<(typeof client.shoes)[':id']['$patch']>[0]['json']
type NewBody = Parameters<typeof client.body.$post>[0]['json']
type NewInjury = Parameters<typeof client.injuries.$post>[0]['json']
type InjuryPatch = Parameters<(typeof client.injuries)[':id']['$patch']>[0]['json']

type AlertQuery = Parameters<typeof client.alerts.$get>[0]['query']
type NewSnooze = Parameters<typeof client.snoozes.$post>[0]['json']
type NewOverload = Parameters<typeof client.overloads.$post>[0]['json']
type MessagesPatch = Parameters<typeof client.channels.$patch>[0]['json']
type ChannelInput = Parameters<(typeof client.channels)[':kind']['$put']>[0]['json']
type NewBrowser = Parameters<typeof client.push.browsers.$post>[0]['json']
type NewFeed = Parameters<typeof client.feeds.$post>[0]['json']
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
  someAlerts: (query: AlertQuery) => read(client.alerts.$get({ query })),
  alert: (id: string) => read(client.alerts[':id'].$get({ param: { id } })),
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
  snoozes: () => read(client.snoozes.$get()),
  snooze: (json: NewSnooze) => read(client.snoozes.$post({ json })),
  endSnooze: (rule: NewSnooze['rule']) => read(client.snoozes[':rule'].$delete({ param: { rule } })),
  overloads: () => read(client.overloads.$get()),
  addOverload: (json: NewOverload) => read(client.overloads.$post({ json })),
  removeOverload: (id: string) => read(client.overloads[':id'].$delete({ param: { id } })),
  channels: () => read(client.channels.$get()),
  changeMessages: (json: MessagesPatch) => read(client.channels.$patch({ json })),
  setChannel: (json: ChannelInput) => read(client.channels[':kind'].$put({ param: { kind: json.kind }, json })),
  removeChannel: (kind: ChannelInput['kind']) => read(client.channels[':kind'].$delete({ param: { kind } })),
  testChannel: (kind: ChannelInput['kind']) => read(client.channels[':kind'].test.$post({ param: { kind } })),
  outbox: () => read(client.outbox.$get({ query: {} })),
  retryDelivery: (id: string) => read(client.outbox[':id'].retry.$post({ param: { id } })),
  pushKey: () => read(client.push.key.$get()),
  addBrowser: (json: NewBrowser) => read(client.push.browsers.$post({ json })),
  removeBrowser: (id: string) => read(client.push.browsers[':id'].$delete({ param: { id } })),
  feeds: () => read(client.feeds.$get()),
  addFeed: (kind: NewFeed['kind']) => read(client.feeds.$post({ json: { kind } })),
  removeFeed: (id: string) => read(client.feeds[':id'].$delete({ param: { id } })),
  checkIns: (query: { from?: string; to?: string }) => read(client['check-ins'].$get({ query })),
  addCheckIn: (json: NewCheckIn) => read(client['check-ins'].$post({ json })),
  changeCheckIn: (id: string, json: CheckInPatch) => read(client['check-ins'][':id'].$patch({ param: { id }, json })),
  removeCheckIn: (id: string) => read(client['check-ins'][':id'].$delete({ param: { id } })),
  restoreCheckIn: (id: string) => read(client['check-ins'][':id'].restore.$post({ param: { id } })),
  safety: () => read(client.safety.$get()),
  tick: (signs: SafetySigns) => read(client.safety.$post({ json: { signs } })),
  answerSafety: (id: string, json: SafetyAnswer) => read(client.safety[':id'].answer.$post({ param: { id }, json })),
  endSafety: (id: string, json: SafetyEnd) => read(client.safety[':id'].end.$post({ param: { id }, json })),
  question: () => read(client.question.$get()),
  answerQuestion: (json: GapAnswer) => read(client.question.$post({ json })),
  planContext: () => read(client['plan-context'].$get()),
  plans: (query: { from?: string; to?: string }) => read(client.plans.$get({ query })),
  addPlan: (json: NewPlan) => read(client.plans.$post({ json })),
  changePlan: (id: string, json: PlanPatch) => read(client.plans[':id'].$patch({ param: { id }, json })),
  removePlan: (id: string) => read(client.plans[':id'].$delete({ param: { id } })),
  shoes: () => read(client.shoes.$get()),
  addShoe: (json: NewShoe) => read(client.shoes.$post({ json })),
  changeShoe: (id: string, json: ShoePatch) => read(client.shoes[':id'].$patch({ param: { id }, json })),
  removeShoe: (id: string) => read(client.shoes[':id'].$delete({ param: { id } })),
  body: () => read(client.body.$get()),
  addBody: (json: NewBody) => read(client.body.$post({ json })),
  removeBody: (date: string) => read(client.body[':date'].$delete({ param: { date } })),
  injuries: () => read(client.injuries.$get()),
  addInjury: (json: NewInjury) => read(client.injuries.$post({ json })),
  changeInjury: (id: string, json: InjuryPatch) => read(client.injuries[':id'].$patch({ param: { id }, json })),
  removeInjury: (id: string) => read(client.injuries[':id'].$delete({ param: { id } })),
  reportCard: () => read(client['report-card'].$get()),
  loadCharts: (query: { from?: string; to?: string }) => read(client['load-charts'].$get({ query })),
}
