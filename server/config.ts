import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** Where the server listens and keeps its data. */
export interface ServerConfig {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** Whether messages may go to addresses of this machine and its network, as for an ntfy of one's own. */
  readonly allowPrivateTargets: boolean
}

export interface ConfigOptions {
  readonly host?: string | undefined
  readonly port?: string | undefined
  readonly data?: string | undefined
  readonly allowPrivateTargets?: boolean | undefined
}

/**
 * What was said on the command line, else in the environment (SOLEUS_HOST, SOLEUS_PORT, SOLEUS_DATA,
 * SOLEUS_ALLOW_PRIVATE_TARGETS=1), else the defaults.
 * Throws a RangeError naming the value when the port is none.
 */
export function readConfig(options: ConfigOptions, environment: NodeJS.ProcessEnv): ServerConfig {
  const port = options.port ?? environment['SOLEUS_PORT'] ?? '8787'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new RangeError(`${port} is no port: use 0 to 65535`)
  return {
    host: options.host ?? environment['SOLEUS_HOST'] ?? '127.0.0.1',
    port: Number(port),
    dataFolder: absolute(options.data ?? environment['SOLEUS_DATA'] ?? './data'),
    allowPrivateTargets: options.allowPrivateTargets ?? environment['SOLEUS_ALLOW_PRIVATE_TARGETS'] === '1',
  }
}

/** Whether an address is reachable only from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function absolute(path: string): string {
  const expanded = path.startsWith('~/') ? join(homedir(), path.slice(2)) : path
  return isAbsolute(expanded) ? expanded : resolve(expanded)
}
