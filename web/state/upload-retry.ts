import { ApiFailure } from './api-failure.ts'
import { signedOut } from './signed-out.ts'

/** Pauses before each new try, in milliseconds: half a second for a hiccup, four minutes in all for a server that restarts. */
export const RETRY_DELAYS_MS: readonly number[] = [
  500, 1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000,
]

/** Whether a request that failed so may succeed a moment later: the line was cut, or what stands before the server was. */
export function mayPass({ status, code }: Pick<ApiFailure, 'status' | 'code'>): boolean {
  if (status === 0 || status === 408 || status === 423 || status === 425) return true
  // Ours says that too many uploads are open, which does not pass by itself; another server's that we are too fast.
  if (status === 429) return code === 'unknown'
  return status >= 500 && status !== 507
}

/** Whether a server between us and ours refused a request for its size. */
export function isTooLargeForProxy(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.status === 413 && failure.code === 'unknown'
}

/** Does something; where the password is asked for, once more when it was given. */
export async function whenSignedIn<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await act()
    } catch (reason) {
      if (signal.aborted || !(reason instanceof ApiFailure) || reason.status !== 401) throw reason
      await signedIn(signal)
    }
  }
}

/**
 * Does something again and again, later each time, while that may help. Throws what the last try failed with, and at once
 * when `signal` says to stop.
 */
export async function withRetries<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await whenSignedIn(act, signal)
    } catch (reason) {
      if (signal.aborted || !(reason instanceof ApiFailure) || !mayPass(reason)) throw reason
    }
    await pause(delay, signal)
  }
  return act()
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    // Nobody wants to wait half a minute for a line that is back.
    addEventListener('online', end)
    signal.addEventListener('abort', end, { once: true })
  })
}

function isSignedIn(): boolean {
  return !signedOut.get()
}

function signedIn(signal: AbortSignal): Promise<void> {
  signedOut.set(true)
  return new Promise((resolve) => {
    const stop = signedOut.subscribe(() => isSignedIn() && end())
    const end = () => {
      stop()
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
