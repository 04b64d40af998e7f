import { readAthlete } from '../store/athlete-store.ts'
import { LOCAL_ATHLETE } from './local-athlete.ts'
import type { Product } from './product.ts'

const PLACEHOLDERS = ['{z}', '{x}', '{y}'] as const

/**
 * Why a text can be no address of map pictures, in a line; null = it can. An address names its host outright, as the
 * browser is told to load pictures from there and from nowhere else.
 */
export function tileAddressProblem(address: string): string | null {
  const filled = PLACEHOLDERS.reduce((text, placeholder) => text.replace(placeholder, '1'), address)
  if (!PLACEHOLDERS.every((placeholder) => address.includes(placeholder))) {
    return 'tileAddress: it needs {z}, {x} and {y}, as in https://tiles.example.org/{z}/{x}/{y}.png'
  }
  if (/[{}\s"'<>\\]/.test(filled))
    return 'tileAddress: besides {z}, {x} and {y}, once each, it may hold no braces, blanks or quotes.'
  const origin = originOf(address)
  return origin === null
    ? 'tileAddress: it has to begin with https:// and the name of a host, without a password.'
    : null
}

/** Where pictures of maps may be loaded from; null = nowhere. Of the local athlete, as the page is the same for all. */
export async function tileOrigin({ store }: Product): Promise<string | null> {
  const { tile_address } = await readAthlete(store, LOCAL_ATHLETE)
  return tile_address === null ? null : originOf(tile_address)
}

/** What stands before the path: scheme, host and port, safe to be written into a header. */
function originOf(address: string): string | null {
  // The host of an address is whatever stands before the first slash: no placeholder may be in it.
  const [, authority = ''] = /^https:\/\/([^/?#]*)/.exec(address) ?? []
  if (!/^[a-z\d]([a-z\d.-]*[a-z\d])?(:\d{1,5})?$/i.test(authority)) return null
  try {
    return new URL(`https://${authority}`).origin
  } catch {
    return null
  }
}
