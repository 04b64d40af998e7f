import type { Clock } from '../clock.ts'
import type { GroundFiles } from '../files/ground-files.ts'
import type { Inbox } from '../files/inbox.ts'
import type { RawFiles } from '../files/raw-files.ts'
import type { ResumableUploads } from '../files/resumable-uploads.ts'
import type { Store } from '../store/open-store.ts'
import type { AnalysisPort } from './analysis-port.ts'
import type { PaceSample } from './import-pace.ts'
import type { HistoryCache } from './read-history.ts'
import type { Sender } from './sender-port.ts'

/** A generated file of the sample season. */
export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the use cases work with. Built once by `server/main.ts`; tests build their own with a fixed clock. */
export interface Product {
  readonly store: Store
  readonly originals: RawFiles
  readonly inbox: Inbox
  readonly ground: GroundFiles
  readonly uploads: ResumableUploads
  readonly clock: Clock
  readonly analysis: AnalysisPort
  readonly histories: HistoryCache
  /** How far each import was when it was last looked at, for its rate. */
  readonly paces: Map<string, readonly PaceSample[]>
  /** Aborted when the process is about to end. */
  readonly closing: AbortSignal
  /** Tells the runner that something waits in the queue; returns at once. */
  readonly wakeRunner: () => void
  /** What sends messages out of the machine, and to nobody but whom the athlete named. */
  readonly sender: Sender
  /** Tells the messenger that something is to be told; returns at once. */
  readonly wakeMessenger: () => void
  /** The files of the sample season, the last of them on the given date. */
  readonly demoSeason: (through: string) => Promise<readonly SampleFile[]>
}
