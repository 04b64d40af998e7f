import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import { GroundFiles } from './files/ground-files.ts'
import { Inbox } from './files/inbox.ts'
import { RawFiles } from './files/raw-files.ts'
import { ResumableUploads } from './files/resumable-uploads.ts'
import { AnalysisPool } from './jobs/analysis-pool.ts'
import { JobRunner } from './jobs/job-runner.ts'
import { Messenger } from './jobs/messenger.ts'
import { messageSender } from './notify/message-sender.ts'
import { openStore } from './store/open-store.ts'
import { ensureLocalAthlete } from './usecases/ensure-local-athlete.ts'
import type { Product } from './usecases/product.ts'

export interface SoleusOptions {
  readonly dataFolder: string
  readonly clock: Clock
  /** IANA name of the zone a new athlete starts in. */
  readonly zone: string
  readonly log: Logger
  readonly demoSeason: Product['demoSeason']
  /** Whether messages may go to addresses of this machine and its network. */
  readonly allowPrivateTargets?: boolean
  /** How long a receiver of a message may take over each step. */
  readonly sendTimeoutMs?: number
  /** Workers that outlive this product, where several share them; else it has its own and ends them with itself. */
  readonly analysis?: AnalysisPool
}

/** The product with its parts in place; nothing listens and nothing runs yet. */
export interface Soleus {
  readonly product: Product
  readonly runner: JobRunner
  /** Sends what is to be told; started by whoever serves, so that no passing command sends anything. */
  readonly messenger: Messenger
  /** Ends what is streamed for as long as somebody listens, so that the server can close. */
  readonly hangUp: () => void
  /** Finishes the file being read, then closes workers and database. */
  readonly close: () => Promise<void>
}

/**
 * Puts the parts together over a data folder: `soleus.db`, `originals/`, `ground/`, `inbox/` and `keys/` inside it. The one place that
 * knows all of them but the HTTP interface over them; the command line and the tests both begin here.
 */
export async function openSoleus(options: SoleusOptions): Promise<Soleus> {
  const { dataFolder, clock, log } = options
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const store = await openStore(join(dataFolder, 'soleus.db'))
  await ensureLocalAthlete(store, { now: clock(), zone: options.zone })
  const onFault = (error: unknown) => log.error({ err: error }, 'the analysis met a fault')
  const analysis = options.analysis ?? new AnalysisPool(onFault)
  const inbox = new Inbox(join(dataFolder, 'inbox'))
  const closing = new AbortController()
  const sender = messageSender({
    clock,
    keysPath: join(dataFolder, 'keys', 'push.json'),
    allowPrivate: options.allowPrivateTargets ?? false,
    ...(options.sendTimeoutMs === undefined ? {} : { timeoutMs: options.sendTimeoutMs }),
  })
  const product: Product = {
    store,
    originals: new RawFiles(join(dataFolder, 'originals')),
    inbox,
    ground: new GroundFiles(join(dataFolder, 'ground')),
    uploads: new ResumableUploads({ folder: inbox.uploadsFolder }),
    clock,
    analysis,
    histories: new Map(),
    paces: new Map(),
    closing: closing.signal,
    wakeRunner: () => runner.wake(),
    sender,
    wakeMessenger: () => messenger.wake(),
    demoSeason: options.demoSeason,
  }
  const runner = new JobRunner(product, log)
  const messenger = new Messenger(product, log)
  const hangUp = () => closing.abort()
  const close = async () => {
    hangUp()
    await Promise.all([runner.stop(), messenger.stop()])
    if (options.analysis === undefined) await analysis.close()
    await store.destroy()
  }
  return { product, runner, messenger, hangUp, close }
}
