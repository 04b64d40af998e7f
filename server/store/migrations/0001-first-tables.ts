import { type Kysely, type Migration, sql } from 'kysely'

const TABLES = [
  sql`create table athlete (
    id text primary key, display_name text, units text not null, week_start integer not null,
    zone text not null, created_at real not null, days_version integer not null default 0
  ) strict`,
  sql`create table athlete_settings (
    athlete_id text not null references athlete (id), valid_from integer not null,
    height_m real not null, mass_kg real, mass_given_at real, profile text not null,
    primary key (athlete_id, valid_from)
  ) strict, without rowid`,
  sql`create table raw_file (
    athlete_id text not null references athlete (id), sha256 text not null, bytes integer not null,
    name text not null, format text, created_at real not null,
    primary key (athlete_id, sha256)
  ) strict, without rowid`,
  sql`create table import (
    id text primary key, athlete_id text not null references athlete (id), created_at real not null,
    state text not null, finished_at real
  ) strict`,
  sql`create index import_by_time on import (athlete_id, created_at)`,
  sql`create table import_file (
    id integer primary key, athlete_id text not null references athlete (id),
    import_id text not null references import (id), position integer not null, name text not null,
    inbox_path text, container_id integer references import_file (id), member integer, sha256 text,
    status text not null, reason text, message text, activity_ids_json text not null default '[]',
    attempts integer not null default 0
  ) strict`,
  sql`create index import_file_by_import on import_file (athlete_id, import_id, position, member)`,
  sql`create index import_file_waiting on import_file (status) where status in ('queued', 'running')`,
  sql`create unique index import_file_member on import_file (container_id, member) where container_id is not null`,
  sql`create table activity (
    id text primary key, athlete_id text not null references athlete (id), sha256 text, part integer not null,
    import_id text, created_at real not null, name text, sport text not null, family text not null,
    started_at real, ended_at real, local_day integer not null, scored integer not null,
    calf_km real not null, flat real not null, climb real not null, sand real not null, other real not null,
    sand_calf_km real not null, climb_calf_km real not null, distance_m real, ascent_m real, sand_m real not null,
    records integer not null, has_cadence integer not null, has_heart_rate integer not null,
    has_surface_tags integer not null,
    figures_json text not null, load_json text not null, issues_json text not null, splits_json text not null,
    provenance_json text not null, overrides_json text not null, manual_json text,
    scored_with text not null, analysis_version integer not null,
    excluded integer not null, deleted_at real, duplicate_of text references activity (id), kept_apart integer not null,
    foreign key (athlete_id, sha256) references raw_file (athlete_id, sha256)
  ) strict`,
  sql`create index activity_by_day on activity (athlete_id, local_day desc, started_at desc) where deleted_at is null`,
  sql`create index activity_by_time on activity (athlete_id, started_at)`,
  sql`create index activity_by_duplicate on activity (duplicate_of) where duplicate_of is not null`,
  sql`create unique index activity_by_file on activity (athlete_id, sha256, part) where sha256 is not null`,
  sql`create table day (
    athlete_id text not null references athlete (id), day integer not null,
    calf_km real not null, flat real not null, climb real not null, sand real not null, other real not null,
    sand_calf_km real not null, climb_calf_km real not null, foot_m real, distance_m real not null,
    ascent_m real not null, sand_m real not null, sessions integer not null, longest real not null,
    primary key (athlete_id, day)
  ) strict, without rowid`,
  sql`create table alert (
    id text primary key, athlete_id text not null references athlete (id), day integer not null, rule text not null,
    tier text not null, ratio real not null, reference real not null, reference_day integer, state text not null,
    words_json text not null, created_at real not null, acknowledged_at real, withdrawn_at real
  ) strict`,
  sql`create unique index alert_by_day on alert (athlete_id, day, rule)`,
  sql`create table password (
    athlete_id text primary key references athlete (id), hash text not null, changed_at real not null
  ) strict`,
  sql`create table session (
    token_hash text primary key, athlete_id text not null references athlete (id),
    created_at real not null, expires_at real not null
  ) strict`,
]

/** The first shape of the database. Never edited once landed: a change is a new migration. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of TABLES) await statement.execute(db)
  },
}
