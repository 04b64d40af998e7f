import type { Generated } from 'kysely'
import type { CivilDay } from '../../analysis/model/civil-day.ts'
import type { Profile } from '../../analysis/model/profile.ts'
import type { SportFamily } from '../../analysis/model/sport.ts'
import type { SandKind } from '../../analysis/model/surface.ts'
import type { AlertTable } from './alert-schema.ts'
import type { DiaryTables } from './diary-schema.ts'
import type { GroundTables } from './ground-schema.ts'
import type { NotifyTables } from './notify-schema.ts'

/** A boolean as SQLite keeps it. */
export type Flag = 0 | 1

export type ImportState = 'queued' | 'running' | 'done' | 'cancelled'
/** `expanded` is an archive whose members have rows of their own; it is not shown. */
export type FileStatus = 'queued' | 'running' | 'scored' | 'skipped' | 'failed' | 'expanded'
export type JobState = 'waiting' | 'leased' | 'dead'
/** `same` = every figure reads as before; `again` = it waits once more, as something else has changed since. */
export type ScoreChangeState = 'same' | 'changed' | 'failed' | 'again'

/**
 * The tables as Kysely sees them. Every one carries `athlete_id`, and every query names it. Times are Unix seconds UTC,
 * days civil days; `*_json` columns hold what is only ever read whole.
 */
export interface Schema extends GroundTables, DiaryTables, NotifyTables {
  athlete: AthleteTable
  athlete_settings: AthleteSettingsTable
  raw_file: RawFileTable
  import: ImportTable
  import_file: ImportFileTable
  activity: ActivityTable
  day: DayTable
  alert: AlertTable
  password: PasswordTable
  session: SessionTable
  job: JobTable
  recalculation: RecalculationTable
  score_change: ScoreChangeTable
  watched_file: WatchedFileTable
}

interface AthleteTable {
  id: string
  display_name: string | null
  units: 'metric' | 'imperial'
  week_start: number
  zone: string
  created_at: number
  /** Counts how often the days were made anew, so that what is kept of them in memory is known to be of now. */
  days_version: Generated<number>
  /** Template of the address of map pictures; null = none are shown. */
  tile_address: Generated<string | null>
  tile_credit: Generated<string | null>
  /** Two letters, for the numbers of the page of warning signs; null = not known. */
  country: Generated<string | null>
  /** Numbers the athlete rather calls. */
  own_emergency: Generated<string | null>
  own_advice: Generated<string | null>
  age_band: Generated<string | null>
  /** Whether travel, operations and other history may be kept. */
  keeps_history: Generated<Flag>
  /** Quiet hours, in minutes of the local day. */
  quiet_from: Generated<number>
  quiet_to: Generated<number>
  /** What a newcomer says of the month before, and when. */
  start_longest_m: Generated<number | null>
  start_week_m: Generated<number | null>
  start_given_at: Generated<number | null>
  /** What links in messages begin with; null = not known, and then they have none. */
  app_address: Generated<string | null>
  wants_digest: Generated<Flag>
}

interface AthleteSettingsTable {
  athlete_id: string
  /** The first day these hold; the earliest row holds from the beginning of time. */
  valid_from: CivilDay
  height_m: number
  mass_kg: number | null
  /** When the weight was given: one given lately is put right by the next, an older one is followed by it. */
  mass_given_at: number | null
  profile: Profile
  sand: Generated<SandKind>
}

interface RawFileTable {
  athlete_id: string
  sha256: string
  bytes: number
  name: string
  format: 'fit' | 'gpx' | 'tcx' | null
  created_at: number
}

interface ImportTable {
  id: string
  athlete_id: string
  created_at: number
  state: ImportState
  finished_at: number | null
  /** 1 while more files may be added; it is not done before that is over. */
  receiving: Generated<Flag>
  paused: Generated<Flag>
  /** When a file last came in. */
  touched_at: number | null
  /** What the athlete would call it: a file's name, or how many files. */
  title: string | null
}

interface ImportFileTable {
  id: Generated<number>
  athlete_id: string
  import_id: string
  position: number
  name: string
  /**
   * Where the bytes wait, inside the data folder's inbox; null for a member of an archive and once settled, unless they
   * could not be kept elsewhere and may be wanted again.
   */
  inbox_path: string | null
  /** The archive's own row, and which member of it this is. */
  container_id: number | null
  member: number | null
  sha256: string | null
  status: FileStatus
  reason: string | null
  message: string | null
  activity_ids_json: Generated<string>
  /** How often reading was begun; a file that ended the process twice is given up. */
  attempts: Generated<number>
  /** Size of what was sent; null for a member of an archive. */
  bytes: number | null
  /** How many of those bytes reading has passed: for an archive the end of its last member that was begun. Never falls. */
  bytes_read: Generated<number>
  /** The resumable upload it came by. */
  upload_id: string | null
}

export interface ActivityTable {
  id: string
  athlete_id: string
  /** The original and which of its activities this is; null for an entry by hand. */
  sha256: string | null
  part: number
  import_id: string | null
  created_at: number
  name: string | null
  sport: string
  family: SportFamily
  started_at: number | null
  ended_at: number | null
  local_day: CivilDay
  scored: Flag
  calf_km: number
  flat: number
  climb: number
  sand: number
  other: number
  sand_calf_km: number
  climb_calf_km: number
  distance_m: number | null
  ascent_m: number | null
  sand_m: number
  records: number
  has_cadence: Flag
  has_heart_rate: Flag
  has_surface_tags: Flag
  figures_json: string
  load_json: string
  issues_json: string
  splits_json: string
  provenance_json: string
  overrides_json: string
  manual_json: string | null
  /** The settings it was scored with, as text to compare with those of its day now. */
  scored_with: string
  analysis_version: number
  excluded: Flag
  deleted_at: number | null
  duplicate_of: string | null
  /** The athlete said it is no duplicate. */
  kept_apart: Flag
  /** Who gave it its name; null = the file, or nobody. */
  named_by: 'athlete' | 'export' | null
  /** What its shoe or bike is called, where an export says so. */
  gear: string | null
  /** Its ground rows and laps; null = scored before they were kept. */
  ground_json: string | null
  /** Where it lies, degrees; the box of one over the antimeridian goes on beyond ±180. Null off foot and without positions. */
  west: number | null
  south: number | null
  east: number | null
  north: number | null
  /** Null = what is usually worn in its sport on its day. */
  shoe_id: Generated<string | null>
  /** Who said so. */
  shoe_by: Generated<'athlete' | 'export' | null>
  /** The file says what cannot be; and the athlete said that it was so. */
  doubtful: Generated<Flag>
  confirmed: Generated<Flag>
}

export interface DayTable {
  athlete_id: string
  day: CivilDay
  calf_km: number
  flat: number
  climb: number
  sand: number
  other: number
  sand_calf_km: number
  climb_calf_km: number
  foot_m: number | null
  distance_m: number
  ascent_m: number
  sand_m: number
  sessions: number
  longest: number
}

export interface PasswordTable {
  athlete_id: string
  hash: string
  changed_at: number
}

interface SessionTable {
  token_hash: string
  athlete_id: string
  created_at: number
  expires_at: number
}

interface JobTable {
  id: Generated<number>
  athlete_id: string
  kind: string
  payload_json: string
  state: JobState
  /** Not before this. */
  run_at: number
  /** When it was last asked for: asked for after its lease began, it runs once more. */
  wanted_at: number
  attempts: Generated<number>
  leased_at: number | null
  lease_until: number | null
  /** What the last attempt ended with. */
  error: string | null
  created_at: number
}

interface RecalculationTable {
  id: string
  athlete_id: string
  created_at: number
  finished_at: number | null
  cause_json: string
  /** How many activities it concerns, and how many of them still wait. */
  total: number
  remaining: number
}

/** One activity of a recalculation: while it runs every one that was done, afterwards those that changed or failed. */
interface ScoreChangeTable {
  recalculation_id: string
  activity_id: string
  athlete_id: string
  state: ScoreChangeState
  before_json: string
  /** null where it was never scored again. */
  after_json: string | null
  /** Why it could not be scored again. */
  problem: string | null
}

interface WatchedFileTable {
  athlete_id: string
  path: string
  bytes: number
  modified_at: number
}
