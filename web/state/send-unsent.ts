import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import { api } from '../api.ts'
import { ApiFailure } from './api-failure.ts'
import { refreshAll } from './resource-cache.ts'
import { loadSafety, safetyKnown, takeSafety } from './safety-known.ts'
import { signedOut } from './signed-out.ts'
import { showToast } from './toasts.ts'
import { dropUnsent, type Unsent, unsent } from './unsent.ts'
import { mayPass } from './upload-retry.ts'

/** How long until the next try while the server is out of reach. */
const AGAIN_MS = 15_000

let underWay: Promise<void> | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits, one after the other, oldest first. What the server cannot be reached for stays, and is tried again. */
export function sendUnsent(): Promise<void> {
  underWay ??= sendAll().finally(() => {
    underWay = null
  })
  return underWay
}

/** Sends what waits from now on: at once, when the network is back, when the reader comes back, and now and then. */
export function keepSending(): void {
  const send = () => void sendUnsent()
  addEventListener('online', send)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send())
  signedOut.subscribe(send)
  send()
}

async function sendAll(): Promise<void> {
  clearTimeout(timer)
  if (signedOut.get()) return
  const refused = new Set<string>()
  let isAnySent = false
  for (;;) {
    const item = unsent.get().find(({ key }) => !refused.has(key))
    if (item === undefined) break
    try {
      await deliver(item)
      isAnySent = true
      dropUnsent(({ key }) => key === item.key)
    } catch (reason) {
      if (!(reason instanceof ApiFailure) || mayPass(reason) || reason.status === 401) {
        timer = setTimeout(() => void sendUnsent(), AGAIN_MS)
        break
      }
      refused.add(item.key)
      refuse(item, reason)
    }
  }
  if (isAnySent) refreshAll()
}

async function deliver({ key, event, checkIn }: Unsent): Promise<void> {
  if (checkIn !== null) {
    await api.addCheckIn({ ...checkIn, key })
    await loadSafety()
    return
  }
  if (event.kind === 'ticked') {
    takeSafety(await api.tick(event.signs))
    return
  }
  const id = safetyKnown.get()?.episode?.id ?? (await loadSafety()).episode?.id
  // Ended elsewhere meanwhile: there is nothing left to answer.
  if (id === undefined) return
  if (event.kind === 'answered') {
    takeSafety(await api.answerSafety(id, { signs: event.signs, isBetter: event.isBetter }))
  } else if (event.kind === 'mistake') {
    takeSafety(await api.endSafety(id, { how: 'mistake', signs: event.signs }))
  } else {
    const date = formatCivilDay(event.day)
    takeSafety(await api.endSafety(id, { how: 'seen', date, outcome: event.outcome }))
  }
}

/** Ticked signs stay, whatever the server says of them: they hold on this device. The rest is taken back, and said. */
function refuse({ key, event, checkIn }: Unsent, { message }: ApiFailure): void {
  if (event.kind === 'ticked' && checkIn === null) return
  dropUnsent((item) => item.key === key)
  showToast(`The server did not take it in. ${message}`)
  void loadSafety().catch(() => undefined)
}
