import type { DecodeFailure } from '../../analysis/model/decode-failure.ts'

/** What is said of a file whose reading went over a limit and was stopped. */
export function overLimit(
  what: 'time' | 'memory',
  { seconds, memoryMb }: { readonly seconds: number; readonly memoryMb: number },
): DecodeFailure {
  if (what === 'memory') {
    const message = `Reading it needed more than ${memoryMb} MB of memory and was stopped.`
    return { status: 'failed', reason: 'memory-limit', message }
  }
  const message = `Reading it took more than ${seconds} s and was stopped; the file is damaged or made to stall.`
  return { status: 'failed', reason: 'time-limit', message }
}
