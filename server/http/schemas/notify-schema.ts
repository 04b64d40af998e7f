import { z } from '@hono/zod-openapi'

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'no control characters')
/** Goes into a header. */
const headerText = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[\x21-\x7e]*$/, 'letters and digits without blanks')
const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((address) => !/^https?:\/\/[^/]*@/.test(address), 'no user or password in the address')

export const channelKindSchema = z.enum(['email', 'ntfy', 'push', 'webhook'])

const shared = {
  enabled: z.boolean(),
  /** `discreet` says only that there is something new in the app; `full` says what. */
  detail: z.enum(['discreet', 'full']),
}

/** A channel as it is set. A password or token that is left out stays as it is; `null` takes it away. */
export const channelInputSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('email'),
      ...shared,
      host: line(253),
      port: z.number().int().min(1).max(65_535),
      security: z.enum(['tls', 'starttls', 'none']),
      user: line(254).nullable(),
      password: z.string().min(1).max(500).nullable().optional(),
      from: z.email().max(254),
      to: z.email().max(254),
    }),
    z.strictObject({
      kind: z.literal('ntfy'),
      ...shared,
      address: webAddress,
      topic: z.string().regex(/^[-_A-Za-z0-9]{1,64}$/),
      token: headerText.nullable().optional(),
    }),
    z.strictObject({ kind: z.literal('push'), ...shared }),
    z.strictObject({ kind: z.literal('webhook'), ...shared, address: webAddress, renewSecret: z.boolean().optional() }),
  ])
  .openapi('ChannelInput')

export const browserSchema = z
  .object({ id: z.string(), device: z.string(), createdAt: z.string(), sentAt: z.string().nullable() })
  .openapi('Browser')

export const channelSchema = z
  .object({
    kind: channelKindSchema,
    ...shared,
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).readonly(),
    /** Whether a password, token or key is kept; it is never read back. */
    hasSecret: z.boolean(),
    /** How the last message went. */
    last: z.object({ at: z.string(), state: z.string(), problem: z.string().nullable() }).readonly().nullable(),
  })
  .openapi('Channel')

export const channelsSchema = z
  .object({
    items: z.array(channelSchema).readonly(),
    browsers: z.array(browserSchema).readonly(),
    appAddress: z.string().nullable(),
    wantsDigest: z.boolean(),
  })
  .openapi('Channels')

export const messagesPatchSchema = z
  .strictObject({ appAddress: webAddress.nullable().optional(), wantsDigest: z.boolean().optional() })
  .openapi('MessagesPatch')

export const channelSetSchema = z
  .object({
    channel: channelSchema,
    /** The key a new webhook is signed with: told once, here. */
    newSecret: z.string().nullable(),
  })
  .openapi('ChannelSet')

export const testOutcomeSchema = z
  .object({
    ok: z.boolean(),
    reached: z.number(),
    receivers: z.number(),
    problem: z.string().nullable(),
  })
  .openapi('TestOutcome')

export const subscriptionSchema = z
  .strictObject({
    endpoint: webAddress.max(2000),
    keys: z.strictObject({
      p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
      auth: z.string().regex(/^[\w-]{20,30}={0,2}$/),
    }),
    device: line(100),
  })
  .openapi('Subscription')

export const pushKeySchema = z.object({ key: z.string() }).openapi('PushKey')

export const deliveryStateSchema = z.enum(['waiting', 'sending', 'sent', 'dead'])

export const outboxSchema = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string(),
          channel: channelKindSchema,
          kind: z.enum(['safety', 'alert', 'question', 'digest', 'test']),
          title: z.string(),
          path: z.string(),
          state: deliveryStateSchema,
          attempts: z.number(),
          problem: z.string().nullable(),
          createdAt: z.string(),
          endedAt: z.string().nullable(),
          nextAt: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('Outbox')

export const feedKindSchema = z.enum(['alerts', 'plan', 'plan-discreet'])

export const feedSchema = z
  .object({ id: z.string(), kind: feedKindSchema, createdAt: z.string(), readAt: z.string().nullable() })
  .openapi('Feed')

export const feedListSchema = z.object({ items: z.array(feedSchema).readonly() }).openapi('FeedList')

/** A new feed with its secret address, which is told once. */
export const newFeedSchema = feedSchema.extend({ path: z.string() }).openapi('NewFeed')
