import { type Kysely, type Migration, sql } from 'kysely'

const CHANGES = [
  // What the runner felt, several a day. A deleted one stays for as long as it may be brought back.
  sql`create table check_in (
    id text primary key, athlete_id text not null references athlete (id), kind text not null, day integer not null,
    at real not null, activity_id text references activity (id), pain_before real, pain_during real, pain_after real,
    pain_morning real, stiffness_minutes real, course text, side text, sites_json text not null,
    signs_json text not null, is_reported_better integer, weekly_json text, created_at real not null,
    changed_at real not null, deleted_at real
  ) strict`,
  // Ten years of three a day are read from it in the order of the rules, without sorting.
  sql`create index check_in_by_day on check_in (athlete_id, day, at) where deleted_at is null`,
  // Episodes of warning signs. Rows are only ever added: what is open now is a fold over them.
  sql`create table safety_event (
    id text primary key, athlete_id text not null references athlete (id), episode_id text not null, at real not null,
    kind text not null, signs_json text not null, levels_json text not null, is_better integer, seen_day integer,
    outcome text
  ) strict`,
  sql`create index safety_event_by_time on safety_event (athlete_id, at)`,
  // The one question after ten empty days, named by the day after which they began.
  sql`create table data_question (
    athlete_id text not null references athlete (id), after_day integer not null, asked_at real not null,
    answer text, answered_at real, primary key (athlete_id, after_day)
  ) strict, without rowid`,
  sql`create table snooze (
    athlete_id text not null references athlete (id), rule text not null, days integer not null, until real not null,
    created_at real not null, primary key (athlete_id, rule)
  ) strict, without rowid`,
  // Races and camps: alerts of load are kept and not sent.
  sql`create table overload (
    id text primary key, athlete_id text not null references athlete (id), kind text not null, name text not null,
    from_day integer not null, to_day integer not null, created_at real not null
  ) strict`,
  sql`create index overload_by_day on overload (athlete_id, from_day)`,
  // `changes` counts how often it was changed, as calendars want to know.
  sql`create table planned_session (
    id text primary key, athlete_id text not null references athlete (id), day integer not null, name text not null,
    kind text not null, distance_m real not null, climb_m real not null, sand_share real not null, sand text not null,
    speed_mps real not null, route_json text, calf_km real not null, sand_calf_km real not null,
    climb_calf_km real not null, analysis_version integer not null,
    changes integer not null default 0, created_at real not null, changed_at real not null
  ) strict`,
  sql`create index planned_session_by_day on planned_session (athlete_id, day)`,

  sql`create table shoe (
    id text primary key, athlete_id text not null references athlete (id), name text not null, kind text not null,
    drop_mm real, start_m real not null, gear text, retired_at real, created_at real not null
  ) strict`,
  sql`create index shoe_by_time on shoe (athlete_id, created_at)`,
  // What is worn in a sport from a day on, where nothing else is said; no shoe = none any more.
  sql`create table shoe_default (
    athlete_id text not null references athlete (id), sport text not null, valid_from integer not null,
    shoe_id text references shoe (id), primary key (athlete_id, sport, valid_from)
  ) strict, without rowid`,
  sql`alter table activity add column shoe_id text references shoe (id)`,
  // Whose word it is: the athlete's stays when an export names another.
  sql`alter table activity add column shoe_by text`,
  // What is out of date depends on the shoe as well; still told from the index alone.
  sql`drop index activity_by_scoring`,
  sql`create index activity_by_scoring on activity (athlete_id, scored_with, analysis_version, local_day, id, family,
    sport, shoe_id, west, south, east, north, deleted_at) where deleted_at is null`,

  // Whether a file says what cannot be, and whether the athlete said that it was so all the same.
  sql`alter table activity add column doubtful integer not null default 0`,
  sql`alter table activity add column confirmed integer not null default 0`,
  sql`create index activity_doubtful on activity (athlete_id, local_day)
    where doubtful = 1 and confirmed = 0 and deleted_at is null`,

  sql`create table injury (
    id text primary key, athlete_id text not null references athlete (id), day integer not null, side text not null,
    kind text not null, eased_day integer, healed_day integer, created_at real not null
  ) strict`,
  sql`create index injury_by_day on injury (athlete_id, day)`,

  // For the numbers of the page of warning signs; null = not known, and then none is guessed.
  sql`alter table athlete add column country text`,
  sql`alter table athlete add column own_emergency text`,
  sql`alter table athlete add column own_advice text`,
  sql`alter table athlete add column age_band text`,
  // Whether travel, operations and other history may be kept.
  sql`alter table athlete add column keeps_history integer not null default 0`,
  // Minutes of the local day between which nothing but an emergency is told.
  sql`alter table athlete add column quiet_from integer not null default 1260`,
  sql`alter table athlete add column quiet_to integer not null default 420`,
  // What a newcomer says of the month before: the longest run and the usual week, and when that was said.
  sql`alter table athlete add column start_longest_m real`,
  sql`alter table athlete add column start_week_m real`,
  sql`alter table athlete add column start_given_at real`,

  // What else is known of an alert, what was sent of it, and how it ended. `dedup_key` is what it is told once by.
  sql`alter table alert add column dedup_key text`,
  // The tier at which it was told, or held back for good.
  sql`alter table alert add column settled_tier text`,
  sql`alter table alert add column record_json text not null default '{}'`,
  sql`alter table alert add column sent_json text not null default '[]'`,
  sql`alter table alert add column ended_at real`,
  sql`alter table alert add column withdrawn_reason text`,
  // Every message once, by its key: what was told or waits to be, whatever it went out on.
  sql`create table told (
    athlete_id text not null references athlete (id), key text not null, kind text not null, tier text, via text not null,
    due_at real not null, title text not null, body text not null, path text not null, is_health integer not null,
    alerts_json text not null default '[]', created_at real not null, cancelled_at real, primary key (athlete_id, key)
  ) strict, without rowid`,
  sql`create index told_by_time on told (athlete_id, due_at)`,
]

/**
 * The diary beside the files: check-ins, warning signs, the question after empty days, plans, shoes and injuries, and the
 * life of an alert. Only adds.
 */
export const diary: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of CHANGES) await statement.execute(db)
  },
}
