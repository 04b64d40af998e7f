import type { Logger } from 'pino'
import type { Product } from '../usecases/product.ts'
import { createApp } from './app.ts'
import { bindVerbs } from './bind-verbs.ts'

/** The HTTP interface over a product. Apart from `server/main.ts`, as commands that serve nothing need not wait for it. */
export function soleusApp(
  product: Product,
  options: { readonly version: string; readonly publicBind: boolean; readonly webFolder: string; readonly log: Logger },
) {
  const { version, publicBind, webFolder, log } = options
  const logError = (error: Error) => log.error({ err: error }, 'a request failed')
  return createApp(bindVerbs(product), { version, publicBind, webFolder, logError })
}
