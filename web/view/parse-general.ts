import type { Result } from '../../analysis/model/result.ts'
import { isWebAddress } from './parse-channel.ts'
import { parseMinute } from './parse-minute.ts'

interface General {
  readonly appAddress: string | null
  readonly wantsDigest: boolean
  readonly quietFromMinute: number
  readonly quietToMinute: number
}

/** Reads the form of what holds for every channel. The error holds a sentence per field that is not as expected. */
export function parseGeneral(
  fields: Readonly<Record<string, unknown>>,
): Result<General, Readonly<Record<string, string>>> {
  const text = (name: string) => String(fields[name] ?? '').trim()
  const errors: Record<string, string> = {}
  const [from, to] = [parseMinute(text('quietFrom')), parseMinute(text('quietTo'))]
  if (text('appAddress') !== '' && !isWebAddress(text('appAddress'))) {
    errors['appAddress'] = 'An address such as https://soleus.example.org, or nothing.'
  }
  if (from === null) errors['quietFrom'] = 'A time such as 21:00.'
  if (to === null) errors['quietTo'] = 'A time such as 07:00.'
  if (from === null || to === null || Object.keys(errors).length > 0) return { ok: false, error: errors }
  return {
    ok: true,
    value: {
      appAddress: text('appAddress') === '' ? null : text('appAddress'),
      wantsDigest: text('wantsDigest') === 'on',
      quietFromMinute: from,
      quietToMinute: to,
    },
  }
}
