import { api } from '../api.ts'
import { failing } from '../state/change-activity.ts'
import { signedOut } from '../state/signed-out.ts'
import type { Element } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'

/** Signing out, where a password guards the server. */
export function SignOutPanel(): Element | null {
  const { data } = useResource('session', api.session)
  if (data?.required !== true) return null
  const signOut = () => failing(api.signOut().then(() => signedOut.set(true)))
  return (
    <p>
      <button type="button" class="text-button" onClick={signOut}>
        Sign out of this browser
      </button>
    </p>
  )
}
