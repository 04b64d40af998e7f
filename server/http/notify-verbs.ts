import type { z } from '@hono/zod-openapi'
import type { Result } from '../../analysis/model/result.ts'
import type { Failure } from '../usecases/failure.ts'
import type {
  browserSchema,
  channelInputSchema,
  channelKindSchema,
  channelSetSchema,
  channelsSchema,
  deliveryStateSchema,
  feedKindSchema,
  feedListSchema,
  messagesPatchSchema,
  newFeedSchema,
  outboxSchema,
  subscriptionSchema,
  testOutcomeSchema,
} from './schemas/notify-schema.ts'

type Outcome<T> = Promise<Result<T, Failure>>
type Removed = { readonly removed: string }

/** What the HTTP layer asks of the product about messages that leave. */
export interface NotifyVerbs {
  listChannels(athleteId: string): Promise<z.infer<typeof channelsSchema>>
  changeMessages(athleteId: string, patch: z.infer<typeof messagesPatchSchema>): Promise<z.infer<typeof channelsSchema>>
  setChannel(athleteId: string, input: z.infer<typeof channelInputSchema>): Promise<z.infer<typeof channelSetSchema>>
  removeChannel(athleteId: string, kind: z.infer<typeof channelKindSchema>): Outcome<Removed>
  testChannel(athleteId: string, kind: z.infer<typeof channelKindSchema>): Outcome<z.infer<typeof testOutcomeSchema>>

  pushKey(): string
  addBrowser(
    athleteId: string,
    subscription: z.infer<typeof subscriptionSchema>,
  ): Outcome<z.infer<typeof browserSchema>>
  removeBrowser(athleteId: string, id: string): Outcome<Removed>

  outbox(
    athleteId: string,
    state: z.infer<typeof deliveryStateSchema> | undefined,
  ): Promise<z.infer<typeof outboxSchema>>
  retryDelivery(athleteId: string, id: string): Outcome<{ readonly retried: string }>

  listFeeds(athleteId: string): Promise<z.infer<typeof feedListSchema>>
  addFeed(athleteId: string, kind: z.infer<typeof feedKindSchema>): Outcome<z.infer<typeof newFeedSchema>>
  removeFeed(athleteId: string, id: string): Outcome<Removed>
  /** What a secret address gives; null = it belongs to nobody. */
  readFeed(asked: {
    readonly token: string
    readonly file: string
    readonly origin: string
  }): Promise<{ readonly type: string; readonly text: string } | null>
}
