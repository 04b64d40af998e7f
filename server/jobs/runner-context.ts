import type { Logger } from 'pino'
import type { Product } from '../usecases/product.ts'
import type { AnalysisApart } from './analysis-apart.ts'
import type { DerivedRefresh } from './derived-refresh.ts'
import type { Lanes } from './lanes.ts'

/** What the parts of the runner share. */
export interface RunnerContext {
  readonly product: Product
  readonly lanes: Lanes
  /** Reads what was under way when the program ended. */
  readonly apart: AnalysisApart
  readonly refresh: DerivedRefresh
  readonly log: Logger
  /**
   * True once the server was asked to stop, or the import at hand to pause or end: what is begun is finished, nothing new
   * is begun.
   */
  readonly isStopping: () => boolean
  /** Whether an import waits: whatever else is at work lets it go first. */
  readonly isImportWaiting: () => Promise<boolean>
  /** Calls back whenever something in the queue may have changed, until the function it returns is called. */
  readonly onWake: (listener: () => void) => () => void
}
