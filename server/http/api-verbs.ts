import type { z } from '@hono/zod-openapi'
import type { Result } from '../../analysis/model/result.ts'
import type { ControlAction } from '../usecases/control-import.ts'
import type { StreamedFile } from '../usecases/export-diary.ts'
import type { CsvTable } from '../usecases/export-tables.ts'
import type { Failure } from '../usecases/failure.ts'
import type { DiaryVerbs } from './diary-verbs.ts'
import type { NotifyVerbs } from './notify-verbs.ts'
import type {
  activityDetailSchema,
  activityItemSchema,
  activityPatchSchema,
  manualActivitySchema,
} from './schemas/activity-schema.ts'
import type { alertDetailSchema, alertListQuery, alertListSchema, alertSchema } from './schemas/alert-schema.ts'
import type { daysSchema } from './schemas/days-schema.ts'
import type {
  boxQuery,
  groundMapListSchema,
  groundSchema,
  newPlaceSchema,
  newZoneSchema,
  placeListSchema,
  placePatchSchema,
  placeSchema,
  zoneListSchema,
  zoneSchema,
} from './schemas/ground-schema.ts'
import type {
  importFilesQuery,
  importFilesSchema,
  importListQuery,
  importOutcomesSchema,
  importSchema,
  importSummarySchema,
} from './schemas/import-schema.ts'
import type { overviewAnswerSchema } from './schemas/overview-schema.ts'
import type { recalculationListSchema, recalculationSchema } from './schemas/recalculation-schema.ts'
import type { roomAnswerSchema } from './schemas/room-schema.ts'
import type { settingsPatchSchema, settingsSchema } from './schemas/settings-schema.ts'
import type { weeksSchema } from './schemas/weeks-schema.ts'

type Outcome<T> = Promise<Result<T, Failure>>
type Detail = z.infer<typeof activityDetailSchema>
type ImportSummary = z.infer<typeof importSummarySchema>

/** Local dates, both inclusive; absent = open. */
export interface DateRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A multipart body as it streams in. */
export interface Upload {
  readonly contentType: string
  readonly body: ReadableStream<Uint8Array> | null
  /** The sender's own name for it, so that it is not added twice. */
  readonly key?: string | undefined
}

export interface StoredOriginal {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * What the HTTP layer asks of the product. `bind-verbs.ts` binds the use cases to it, so the shapes promised here and
 * the shapes the use cases make are checked against each other by the compiler. Every verb names its athlete.
 */
export interface ApiVerbs extends DiaryVerbs, NotifyVerbs {
  overview(athleteId: string): Promise<z.infer<typeof overviewAnswerSchema>>
  weeks(athleteId: string, range: DateRange): Outcome<z.infer<typeof weeksSchema>>
  days(athleteId: string, range: DateRange): Outcome<z.infer<typeof daysSchema>>
  roomOn(athleteId: string, date: string | undefined): Outcome<z.infer<typeof roomAnswerSchema>>

  listActivities(
    athleteId: string,
    query: DateRange & { readonly limit?: number | undefined; readonly joined?: boolean | undefined },
  ): Outcome<{ readonly items: readonly z.infer<typeof activityItemSchema>[] }>
  getActivity(athleteId: string, id: string): Outcome<Detail>
  correctActivity(athleteId: string, id: string, patch: z.infer<typeof activityPatchSchema>): Outcome<Detail>
  deleteActivity(athleteId: string, id: string): Outcome<{ readonly deleted: string }>
  restoreActivity(athleteId: string, id: string): Outcome<Detail>
  addManualActivity(athleteId: string, input: z.infer<typeof manualActivitySchema>): Outcome<Detail>
  /** JSON text in UTF-8 of the shape of samplesSchema: written in the worker, sent as it is. */
  activitySamples(athleteId: string, id: string): Outcome<Uint8Array<ArrayBuffer>>
  /** Lines of `soleus segments`. */
  activitySegments(athleteId: string, id: string): Outcome<Uint8Array<ArrayBuffer>>
  activityOriginal(athleteId: string, id: string): Outcome<StoredOriginal>

  /** The track for others as GPX. */
  shareTrack(athleteId: string, id: string): Outcome<StoredOriginal>

  importUpload(athleteId: string, upload: Upload): Outcome<{ readonly importId: string }>
  openImport(athleteId: string, about: { readonly title: string | null }): Promise<{ readonly importId: string }>
  addUpload(athleteId: string, id: string, upload: Upload): Outcome<{ readonly importId: string }>
  closeImport(athleteId: string, id: string): Outcome<ImportSummary>
  controlImport(athleteId: string, id: string, action: ControlAction): Outcome<ImportSummary>
  listImports(
    athleteId: string,
    query: z.infer<typeof importListQuery>,
  ): Promise<{ readonly items: readonly ImportSummary[] }>
  importSummary(athleteId: string, id: string): Outcome<ImportSummary>
  importOutcomes(athleteId: string, id: string): Outcome<z.infer<typeof importOutcomesSchema>>
  listImportFiles(
    athleteId: string,
    id: string,
    query: z.infer<typeof importFilesQuery>,
  ): Outcome<z.infer<typeof importFilesSchema>>
  importFileOriginal(athleteId: string, id: string, fileId: number): Outcome<StoredOriginal>
  getImport(athleteId: string, id: string): Outcome<z.infer<typeof importSchema>>
  /** Answers a request of the tus protocol. */
  resumableUpload(athleteId: string, request: Request): Outcome<Response>
  loadDemo(athleteId: string): Outcome<{ readonly importId: string }>

  /** Everything as a zip that is made while it is read. `version` is the program's own. */
  exportDiary(athleteId: string, version: string): Promise<StreamedFile>
  exportCsv(athleteId: string, table: CsvTable): Promise<StreamedFile>

  getSettings(athleteId: string): Promise<z.infer<typeof settingsSchema>>
  changeSettings(athleteId: string, patch: z.infer<typeof settingsPatchSchema>): Outcome<z.infer<typeof settingsSchema>>

  listRecalculations(athleteId: string): Promise<z.infer<typeof recalculationListSchema>>
  getRecalculation(athleteId: string, id: string): Outcome<z.infer<typeof recalculationSchema>>

  listMaps(athleteId: string): Promise<z.infer<typeof groundMapListSchema>>
  addMap(athleteId: string, upload: Upload): Outcome<{ readonly id: string }>
  removeMap(athleteId: string, id: string): Outcome<{ readonly removed: string }>
  groundInBox(athleteId: string, box: z.infer<typeof boxQuery>): Outcome<z.infer<typeof groundSchema>>
  listPlaces(athleteId: string): Promise<z.infer<typeof placeListSchema>>
  addPlace(athleteId: string, place: z.infer<typeof newPlaceSchema>): Outcome<z.infer<typeof placeSchema>>
  changePlace(
    athleteId: string,
    id: string,
    patch: z.infer<typeof placePatchSchema>,
  ): Outcome<z.infer<typeof placeSchema>>
  removePlace(athleteId: string, id: string): Outcome<{ readonly removed: string }>
  listZones(athleteId: string): Promise<z.infer<typeof zoneListSchema>>
  addZone(athleteId: string, zone: z.infer<typeof newZoneSchema>): Outcome<z.infer<typeof zoneSchema>>
  removeZone(athleteId: string, id: string): Outcome<{ readonly removed: string }>
  /** Where pictures of maps may be loaded from, as an origin; null = nowhere. */
  tileOrigin(): Promise<string | null>

  listAlerts(athleteId: string, query: z.infer<typeof alertListQuery>): Outcome<z.infer<typeof alertListSchema>>
  alertDetail(athleteId: string, id: string): Outcome<z.infer<typeof alertDetailSchema>>
  acknowledgeAlert(athleteId: string, id: string): Outcome<z.infer<typeof alertSchema>>

  /** Whether a password is set. */
  passwordRequired(): Promise<boolean>
  /** The athlete a session token belongs to, or null. */
  sessionAthlete(token: string): Promise<string | null>
  /** A new session token for the right password. `from` names the caller for the attempt limit. */
  signIn(password: string, from: string): Outcome<{ readonly token: string }>
  signOut(token: string): Promise<void>

  /** Aborted when the server is about to end: whatever is streamed for as long as somebody listens ends with it. */
  readonly closing: AbortSignal
  /** Resolves when the database answers a query. */
  pingDatabase(): Promise<void>
}
