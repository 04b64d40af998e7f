import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ConfigOptions } from '../config.ts'
import { hasActivities } from '../store/activity-store.ts'
import { loadDemo } from '../usecases/load-demo.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { lockData } from './lock-data.ts'
import { createLog, openProduct } from './open-product.ts'
import { parseConfig } from './parse-config.ts'
import { serveProduct } from './serve-product.ts'

/**
 * `soleus demo`: writes the sample season into `demo-files/` of its own data folder, imports those files like any
 * others, and serves them. A folder that has the season already is served as it is.
 */
export async function demoCommand(options: ConfigOptions): Promise<number> {
  const config = parseConfig({ ...options, data: options.data ?? './data/demo' })
  const lock = lockData(config.dataFolder)
  try {
    const log = createLog()
    const soleus = await openProduct(config.dataFolder, log, config)
    try {
      const { product } = soleus
      if (!(await hasActivities(product.store, LOCAL_ATHLETE))) {
        const demoSeason = async (through: string) => {
          const files = await product.demoSeason(through)
          await writeFiles(join(config.dataFolder, 'demo-files'), files)
          return files
        }
        await loadDemo({ ...product, demoSeason }, LOCAL_ATHLETE)
      }
      await serveProduct(soleus, config, log)
    } finally {
      await soleus.close()
    }
  } finally {
    lock.release()
  }
  return 0
}

async function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of files) await writeFile(join(folder, basename(name)), bytes)
}
