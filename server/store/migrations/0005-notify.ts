import { type Kysely, type Migration, sql } from 'kysely'

const CHANGES = [
  // The ways out an athlete has switched on. What must not be read back is apart from what may.
  sql`create table channel (
    athlete_id text not null references athlete (id), kind text not null, enabled integer not null, detail text not null,
    settings_json text not null, secret_json text not null, created_at real not null, changed_at real not null,
    primary key (athlete_id, kind)
  ) strict, without rowid`,
  // Browsers that asked to be woken, one row a device.
  sql`create table push_subscription (
    id text primary key, athlete_id text not null references athlete (id), endpoint text not null, p256dh text not null,
    auth text not null, device text not null, created_at real not null, sent_at real
  ) strict`,
  sql`create unique index push_subscription_by_endpoint on push_subscription (athlete_id, endpoint)`,
  // A message on its way by one channel to one receiver, once each. Rows stay as a trace of what was sent.
  sql`create table delivery (
    id text primary key, athlete_id text not null references athlete (id), told_key text not null, channel text not null,
    receiver text not null, state text not null, run_at real not null, attempts integer not null default 0,
    problem text, created_at real not null, ended_at real,
    foreign key (athlete_id, told_key) references told (athlete_id, key)
  ) strict`,
  sql`create unique index delivery_once on delivery (athlete_id, told_key, channel, receiver)`,
  sql`create index delivery_due on delivery (run_at) where state = 'waiting'`,
  sql`create index delivery_by_time on delivery (athlete_id, created_at)`,
  // Calendars and news readers cannot sign in: whoever has the secret part of an address reads. Only its hash is kept.
  sql`create table feed (
    id text primary key, athlete_id text not null references athlete (id), kind text not null, token_hash text not null,
    created_at real not null, read_at real
  ) strict`,
  sql`create unique index feed_by_token on feed (token_hash)`,
  // When a message was handed to the channels there were; null = not yet.
  sql`alter table told add column handed_at real`,
  sql`create index told_to_hand_on on told (due_at) where handed_at is null and cancelled_at is null and via = 'push'`,
  // What links in messages begin with, and whether Monday's summary is wanted.
  sql`alter table athlete add column app_address text`,
  sql`alter table athlete add column wants_digest integer not null default 1`,
]

/** Messages that leave: channels, the messages on their way by them, and feeds. */
export const notify: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of CHANGES) await statement.execute(db)
  },
}
