import { type Kysely, type Migration, sql } from 'kysely'

const CHANGES = [
  // What is to be done: a row until it is done. Leased rows come back when their lease runs out.
  sql`create table job (
    id integer primary key, athlete_id text not null references athlete (id), kind text not null,
    payload_json text not null, state text not null, run_at real not null, wanted_at real not null,
    attempts integer not null default 0, leased_at real, lease_until real, error text, created_at real not null
  ) strict`,
  sql`create unique index job_open on job (athlete_id, kind, payload_json) where state <> 'dead'`,
  sql`create index job_due on job (state, run_at)`,
  // Whatever an earlier version left unfinished becomes a job of its own.
  sql`insert into job (athlete_id, kind, payload_json, state, run_at, wanted_at, created_at)
    select athlete_id, 'import', json_object('importId', id), 'waiting', created_at, created_at, created_at
    from import where state in ('queued', 'running')`,

  // An import that is still being sent stays open for more files; a paused one waits to be taken up again.
  sql`alter table import add column receiving integer not null default 0`,
  sql`alter table import add column paused integer not null default 0`,
  sql`alter table import add column touched_at real`,
  sql`alter table import add column title text`,
  // Size of what was sent, and how far into an archive its reading has come: what the time left is worked out from.
  sql`alter table import_file add column bytes integer`,
  sql`alter table import_file add column bytes_read integer not null default 0`,
  // The resumable upload it came by: one file comes of it, however often its end is told.
  sql`alter table import_file add column upload_id text`,
  sql`create unique index import_file_by_upload on import_file (athlete_id, upload_id) where upload_id is not null`,
  // Lists and counts of ten thousand files are read from these alone, whatever is asked for.
  sql`create index import_file_by_status on import_file (athlete_id, import_id, status, position, member)`,
  sql`create index import_file_shown on import_file (athlete_id, import_id, position, member) where status <> 'expanded'`,
  sql`create index import_file_sent on import_file (athlete_id, import_id, container_id, status, bytes, bytes_read)
    where container_id is null`,

  // What the shoe or bike is called in an export that names it.
  sql`alter table activity add column gear text`,
  // Whose word its name is, so that an export's titles never replace the athlete's own.
  sql`alter table activity add column named_by text`,

  // What is out of date is found among 5,000 activities without reading their texts (2 ms instead of 40).
  sql`create index activity_by_scoring on activity (athlete_id, scored_with, analysis_version, local_day, id, deleted_at)
    where deleted_at is null`,

  // What changed when figures were worked out anew: why, and of each activity the figures before and after.
  sql`create table recalculation (
    id text primary key, athlete_id text not null references athlete (id), created_at real not null,
    finished_at real, cause_json text not null, total integer not null, remaining integer not null
  ) strict`,
  sql`create index recalculation_by_time on recalculation (athlete_id, created_at)`,
  sql`create table score_change (
    recalculation_id text not null references recalculation (id), activity_id text not null references activity (id),
    athlete_id text not null references athlete (id), state text not null, before_json text not null,
    after_json text, problem text, primary key (recalculation_id, activity_id)
  ) strict, without rowid`,

  // Files of a watched folder that were taken in, so that a restart does not begin again.
  sql`create table watched_file (
    athlete_id text not null references athlete (id), path text not null, bytes integer not null,
    modified_at real not null, primary key (athlete_id, path)
  ) strict, without rowid`,
]

/** Whole archives: a queue of jobs, imports that can be added to, paused and cancelled, and a record of changed scores. */
export const tenYears: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of CHANGES) await statement.execute(db)
  },
}
