import { api } from '../api.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { signedOut } from '../state/signed-out.ts'
import { Field } from '../ui/field.tsx'
import { Logo } from '../ui/logo.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

/** Asks for the password the owner of this server set. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }): Element {
  usePageTitle('Sign in')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const password = String(new FormData(event.target as HTMLFormElement).get('password') ?? '')
    setBusy(true)
    setError(null)
    api.signIn(password).then(
      () => {
        signedOut.set(false)
        refreshAll()
        onSignedIn()
      },
      (reason: unknown) => {
        setBusy(false)
        setError(reason instanceof Error ? reason.message : String(reason))
      },
    )
  }
  return (
    <main class="sign-in">
      <form class="card" onSubmit={submit}>
        <h1>
          <Logo /> Soleus
        </h1>
        <Field id="password" label="Password" error={error} hint="Set by the owner of this server.">
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            aria-describedby="password-note"
            aria-invalid={error !== null}
          />
        </Field>
        <button type="submit" class="button button-main" disabled={busy}>
          Sign in
        </button>
      </form>
    </main>
  )
}
