import { randomBytes } from 'node:crypto'
import type { Result } from '../../analysis/model/result.ts'
import { readAthlete, updateAthlete } from '../store/athlete-store.ts'
import { type ChannelRow, deleteChannel, findChannel, listChannels, putChannel } from '../store/channel-store.ts'
import { endDeliveries, lastDeliveries } from '../store/delivery-store.ts'
import type { Store } from '../store/open-store.ts'
import { type BrowserView, browsers } from './browsers.ts'
import { type KeptTarget, partsOf } from './channel-target.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import type { ChannelKind } from './sender-port.ts'

/** A channel as it is shown: what must not be read back is not in it. */
export interface ChannelView {
  readonly kind: ChannelKind
  readonly enabled: boolean
  readonly detail: ChannelRow['detail']
  readonly settings: Readonly<Record<string, string | number | null>>
  /** Whether a password, token or key is kept. */
  readonly hasSecret: boolean
  /** How the last message went, ISO 8601; null = none yet. */
  readonly last: { readonly at: string; readonly state: string; readonly problem: string | null } | null
}

export interface ChannelsView {
  readonly items: readonly ChannelView[]
  readonly browsers: readonly BrowserView[]
  /** What links in messages begin with. */
  readonly appAddress: string | null
  readonly wantsDigest: boolean
}

/** A channel as the athlete sets it; an absent password, token or key stays as it is, `null` takes it away. */
export type ChannelInput = { readonly enabled: boolean; readonly detail: ChannelRow['detail'] } & (
  | ({ readonly kind: 'email'; readonly password?: string | null | undefined } & Omit<Fields<'email'>, 'password'>)
  | ({ readonly kind: 'ntfy'; readonly token?: string | null | undefined } & Omit<Fields<'ntfy'>, 'token'>)
  | ({ readonly kind: 'webhook'; readonly renewSecret?: boolean | undefined } & Omit<Fields<'webhook'>, 'secret'>)
  | { readonly kind: 'push' }
)
type Fields<K extends KeptTarget['kind']> = Omit<Extract<KeptTarget, { kind: K }>, 'kind'>

export async function channels({ store }: Product, athleteId: string): Promise<ChannelsView> {
  const { app_address, wants_digest } = await readAthlete(store, athleteId)
  const rows = await listChannels(store, athleteId)
  const last = new Map((await lastDeliveries(store, athleteId)).map((row) => [row.channel, row]))
  return {
    items: rows.map((row) => channelView(row, last.get(row.kind))),
    browsers: await browsers(store, athleteId),
    appAddress: app_address,
    wantsDigest: wants_digest === 1,
  }
}

/** Says what links in messages begin with, and whether Monday's summary is wanted. */
export async function changeMessages(
  product: Product,
  athleteId: string,
  change: { readonly appAddress?: string | null | undefined; readonly wantsDigest?: boolean | undefined },
): Promise<ChannelsView> {
  await updateAthlete(product.store, athleteId, {
    ...(change.appAddress === undefined ? {} : { app_address: change.appAddress }),
    ...(change.wantsDigest === undefined ? {} : { wants_digest: change.wantsDigest ? 1 : 0 }),
  })
  return channels(product, athleteId)
}

/**
 * Keeps a channel. A webhook gets a key to sign with when it is new or asks for another; it is in this answer, and in no
 * other ever again.
 */
export async function setChannel(
  product: Product,
  athleteId: string,
  input: ChannelInput,
): Promise<{ readonly channel: ChannelView; readonly newSecret: string | null }> {
  const before = await findChannel(product.store, athleteId, input.kind)
  const { settings, secrets, newSecret } = fieldsOf(input, before)
  const now = product.clock()
  const row: ChannelRow = {
    athlete_id: athleteId,
    kind: input.kind,
    enabled: input.enabled ? 1 : 0,
    detail: input.detail,
    settings_json: JSON.stringify(settings),
    secret_json: JSON.stringify(secrets),
    created_at: before?.created_at ?? now,
    changed_at: now,
  }
  await product.store.transaction().execute(async (store) => {
    await putChannel(store, row)
    if (!input.enabled) await endWaiting(store, athleteId, { kind: input.kind, problem: SWITCHED_OFF, now })
  })
  return { channel: channelView(row, undefined), newSecret }
}

export async function removeChannel(
  product: Product,
  athleteId: string,
  kind: ChannelKind,
): Promise<Result<{ readonly removed: string }, Failure>> {
  const isThere = await product.store.transaction().execute(async (store) => {
    await endWaiting(store, athleteId, { kind, problem: TAKEN_AWAY, now: product.clock() })
    return deleteChannel(store, athleteId, kind)
  })
  if (isThere) return { ok: true, value: { removed: kind } }
  return { ok: false, error: { kind: 'not-found', message: 'There is no such channel.' } }
}

const SWITCHED_OFF = 'the channel was switched off'
const TAKEN_AWAY = 'the channel was taken away'

async function endWaiting(
  store: Store,
  athleteId: string,
  { kind, problem, now }: { readonly kind: ChannelKind; readonly problem: string; readonly now: number },
): Promise<void> {
  await endDeliveries(store, athleteId, kind, { problem, now })
}

type Secrets = Readonly<Record<string, string | number | null>>

function fieldsOf(input: ChannelInput, before: ChannelRow | undefined) {
  const kept = before === undefined ? {} : (JSON.parse(before.secret_json) as Secrets)
  if (input.kind === 'push') return { settings: {}, secrets: {}, newSecret: null }
  if (input.kind === 'webhook') {
    const { enabled: _, detail: __, renewSecret, ...fields } = input
    const isNew = renewSecret === true || typeof kept['secret'] !== 'string'
    const secret = isNew ? `whsec_${randomBytes(32).toString('base64')}` : String(kept['secret'])
    return { ...partsOf({ ...fields, secret }), newSecret: isNew ? secret : null }
  }
  const { enabled: _, detail: __, ...fields } = input
  const target =
    fields.kind === 'email'
      ? { ...fields, password: secretOf(fields.password, kept['password']) }
      : { ...fields, token: secretOf(fields.token, kept['token']) }
  return { ...partsOf(target), newSecret: null }
}

function secretOf(said: string | null | undefined, kept: string | number | null | undefined): string | null {
  if (said !== undefined) return said
  return typeof kept === 'string' ? kept : null
}

type Last = Awaited<ReturnType<typeof lastDeliveries>>[number]

function channelView(row: ChannelRow, last: Last | undefined): ChannelView {
  const secrets = Object.values(JSON.parse(row.secret_json) as Secrets)
  return {
    kind: row.kind,
    enabled: row.enabled === 1,
    detail: row.detail,
    settings: JSON.parse(row.settings_json) as ChannelView['settings'],
    hasSecret: secrets.some((secret) => secret !== null),
    last:
      last === undefined
        ? null
        : {
            at: new Date((last.ended_at ?? last.created_at) * 1000).toISOString(),
            state: last.state,
            problem: last.problem,
          },
  }
}
