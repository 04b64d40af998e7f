import { type DataLock, takeDataLock } from '../files/data-lock.ts'
import type { Soleus } from '../main.ts'
import { createLog, openProduct } from './open-product.ts'

/**
 * The product over a data folder, and somebody who reads its queue: the server that has the folder, or this process while
 * there is none.
 */
export class QueueReader {
  readonly soleus: Soleus
  readonly #dataFolder: string
  #lock: DataLock | null = null

  private constructor(soleus: Soleus, dataFolder: string) {
    this.soleus = soleus
    this.#dataFolder = dataFolder
  }

  static async open(dataFolder: string): Promise<QueueReader> {
    const reader = new QueueReader(await openProduct(dataFolder, createLog()), dataFolder)
    await reader.ensure()
    return reader
  }

  /** To be called now and then: a server that read the queue may have ended. */
  async ensure(): Promise<void> {
    if (this.#lock !== null) return
    const lock = takeDataLock(this.#dataFolder)
    if ('heldBy' in lock) return
    this.#lock = lock
    await this.soleus.runner.start()
  }

  /** Finishes what is being read; the rest stays in the queue. */
  async close(): Promise<void> {
    await this.soleus.close()
    this.#lock?.release()
    this.#lock = null
  }
}
