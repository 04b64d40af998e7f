import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { Result } from '../../analysis/model/result.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: 4 | 6
  /** Inside this machine or its network. */
  readonly isPrivate: boolean
}

/**
 * Where a host name leads, looked up once: what is connected to afterwards is this very address, so that no second answer
 * of a name server can lead elsewhere. Addresses of this machine or its network are refused unless the owner allows them,
 * also when only one of several is; others could reach services through us that are not meant for them. Never throws.
 */
export async function resolveTarget(host: string, allowPrivate: boolean): Promise<Result<ResolvedAddress, string>> {
  const name = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
  const found = await addressesOf(name)
  const [first] = found
  if (first === undefined) return { ok: false, error: 'the name of the server is not known' }
  const isPrivate = found.some(({ address }) => !isPublicAddress(address))
  if (isPrivate && !allowPrivate) return { ok: false, error: REFUSED }
  return { ok: true, value: { ...first, isPrivate } }
}

async function addressesOf(name: string): Promise<{ readonly address: string; readonly family: 4 | 6 }[]> {
  const family = isIP(name)
  if (family === 4 || family === 6) return [{ address: name, family }]
  try {
    const found = await lookup(name, { all: true, order: 'verbatim' })
    return found.map((entry) => ({ address: entry.address, family: entry.family === 6 ? 6 : 4 }))
  } catch {
    return []
  }
}

/** Whether an address is one of the open internet. Forms that wrap an IPv4 address are judged by what they wrap. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

const REFUSED =
  'the address lies inside this machine or its network; the owner has to allow that with --allow-private-targets'
