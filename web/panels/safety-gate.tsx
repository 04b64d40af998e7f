import { api } from '../api.ts'
import type { Route } from '../state/match-route.ts'
import { address, currentRoute } from '../state/router.ts'
import { isSafetySettled, loadSafety } from '../state/safety-known.ts'
import { signedOut } from '../state/signed-out.ts'
import { type Element, useLayoutEffect, useStore } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSafety } from '../ui/use-safety.ts'
import { isAlarm } from '../view/safety-now.ts'
import { AppShell } from './app-shell.tsx'
import { LookStrip } from './look-strip.tsx'
import { SafetyBanner } from './safety-banner.tsx'
import { SafetyScreen } from './safety-screen.tsx'

/** Pages without a training number: they stay within reach, under the banner. Every other address shows the message. */
const WITHOUT_TRAINING: ReadonlySet<Route['page']> = new Set(['settings', 'soleus', 'check-in', 'not-found'])

/**
 * Stands before everything else. While a warning sign calls for help the whole screen says so, from the first frame on and
 * without a network, and no page with figures of training is drawn. Nothing that can be set or closed leads past it.
 */
export function SafetyGate(): Element {
  useStore(address)
  const isLocked = useStore(signedOut)
  const isSettled = useStore(isSafetySettled)
  const safety = useSafety()
  const { retry } = useResource('safety', loadSafety)
  // Asked for at the same time, so that the page behind does not wait twice.
  useResource('settings', api.settings)
  useLayoutEffect(() => {
    if (!isLocked) retry()
  }, [isLocked])
  const isAlarmed = isAlarm(safety)
  useLayoutEffect(() => {
    if (isAlarmed) scrollTo(0, 0)
  }, [isAlarmed])
  if (isAlarmed && !isLocked && !WITHOUT_TRAINING.has(currentRoute().page)) return <SafetyScreen safety={safety} />
  if (!isAlarmed && !isSettled && !isLocked) return <p class="hidden-text">Loading</p>
  return (
    <>
      <div class="safety-top">
        {safety !== null && (isAlarmed ? <SafetyBanner safety={safety} /> : !isLocked && <LookStrip safety={safety} />)}
      </div>
      <AppShell />
    </>
  )
}
