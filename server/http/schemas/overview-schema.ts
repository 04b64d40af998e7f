import { z } from '@hono/zod-openapi'
import { dateSchema } from './columns-schema.ts'
import { importStateSchema } from './import-schema.ts'
import { roomSchema } from './room-schema.ts'

const lastImport = z.object({ id: z.string(), state: importStateSchema }).nullable()

/** What the dashboard's first sentence and its three figures are made of. Loads in calf-km. */
export const overviewSchema = z
  .object({
    today: dateSchema,
    /** `empty` = no session counts at all; `cold-start` = fewer than `historyNeeded` days since the first one. */
    state: z.enum(['empty', 'cold-start', 'ok']),
    historyDays: z.number(),
    historyNeeded: z.number(),
    /** Today and the six days before. */
    last7CalfKm: z.number(),
    /** Already run today: the page takes it off the room, which is given as before any session of the day. */
    doneToday: z.number(),
    usualWeek: z.object({ low: z.number(), high: z.number() }).nullable(),
    /** Largest seven-day sum ending 7 to 35 days ago. */
    bestOfFiveWeeks: z.number().nullable(),
    causesLast7: z.object({ flat: z.number(), climb: z.number(), sand: z.number(), other: z.number() }),
    room: roomSchema.omit({ date: true }),
    roomToWeekEnd: z.object({ familiar: z.number(), stretch: z.number() }).nullable(),
    weekEnd: dateSchema,
    /** The first of the next seven days with a familiar room of 2 or more, when today has less. */
    nextRoom: z.object({ date: dateSchema, familiar: z.number() }).nullable(),
    /** Activities that still wait to be scored again after a change of settings or of the program. */
    stale: z.number(),
    /** The last recalculation, when it is through and some sessions read otherwise since. */
    lastChange: z.object({ id: z.string(), finishedAt: z.string(), changed: z.number() }).nullable(),
    lastImport,
    /** Planned for the rest of the week; the room to its end is without it. */
    plannedToWeekEnd: z.number(),
  })
  .openapi('Overview')

/** While warning signs stand: no room and no figure of training. */
export const hiddenOverviewSchema = z
  .object({ today: dateSchema, state: z.literal('safety'), lastImport })
  .openapi('HiddenOverview')

export const overviewAnswerSchema = z.discriminatedUnion('state', [overviewSchema, hiddenOverviewSchema])
