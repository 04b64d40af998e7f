import type { ConfigOptions } from '../config.ts'
import { lockData } from './lock-data.ts'
import { createLog, openProduct } from './open-product.ts'
import { parseConfig } from './parse-config.ts'
import { serveProduct } from './serve-product.ts'

/** `soleus serve`: the page and the API over a data folder. */
export async function serveCommand(options: ConfigOptions): Promise<number> {
  const config = parseConfig(options)
  const lock = lockData(config.dataFolder)
  try {
    const log = createLog()
    const soleus = await openProduct(config.dataFolder, log, config)
    try {
      await serveProduct(soleus, config, log)
    } finally {
      await soleus.close()
    }
  } finally {
    lock.release()
  }
  return 0
}
