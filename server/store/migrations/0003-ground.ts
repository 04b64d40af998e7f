import { type Kysely, type Migration, sql } from 'kysely'

const CHANGES = [
  // Offline maps of the ground. The packed map itself is a file of the data folder; here is what is told of it.
  sql`create table ground_map (
    id text primary key, athlete_id text not null references athlete (id), name text not null, bytes integer not null,
    ways integer, areas integer, west real, south real, east real, north real, layout_version integer,
    state text not null, message text, attempts integer not null default 0, created_at real not null
  ) strict`,
  sql`create index ground_map_by_time on ground_map (athlete_id, created_at)`,
  // Places the athlete drew once, with what is underfoot there.
  sql`create table favourite_place (
    id text primary key, athlete_id text not null references athlete (id), name text not null, surface text not null,
    ring_json text not null, created_at real not null
  ) strict`,
  sql`create index favourite_place_by_time on favourite_place (athlete_id, created_at)`,
  // What is cut from tracks that are given to others. The centre is moved by chance when a zone is made, and only then.
  sql`create table privacy_zone (
    id text primary key, athlete_id text not null references athlete (id), name text not null,
    longitude real not null, latitude real not null, radius_m real not null, created_at real not null
  ) strict`,
  sql`create index privacy_zone_by_time on privacy_zone (athlete_id, created_at)`,

  // What an activity was run on, and the box it lies in; both are filled when it is scored.
  sql`alter table activity add column ground_json text`,
  sql`alter table activity add column west real`,
  sql`alter table activity add column south real`,
  sql`alter table activity add column east real`,
  sql`alter table activity add column north real`,
  // What is out of date depends on where an activity lies as well; still told from the index alone.
  sql`drop index activity_by_scoring`,
  sql`create index activity_by_scoring on activity (athlete_id, scored_with, analysis_version, local_day, id, family,
    west, south, east, north, deleted_at) where deleted_at is null`,

  // Where pictures of maps come from, if the owner wants any, and whom they are by.
  sql`alter table athlete add column tile_address text`,
  sql`alter table athlete add column tile_credit text`,
  // What beach sand is usually like where this athlete runs.
  sql`alter table athlete_settings add column sand text not null default 'dry'`,
]

/** The ground: surface maps, favourite places, privacy zones, and what is known of the ground of each activity. */
export const ground: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of CHANGES) await statement.execute(db)
  },
}
