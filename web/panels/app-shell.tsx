import { api } from '../api.ts'
import { SignInPage } from '../pages/sign-in-page.tsx'
import { address } from '../state/router.ts'
import { signedOut } from '../state/signed-out.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { type Element, ErrorBoundary, useLayoutEffect, useRef, useStore } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { BottomNav } from './bottom-nav.tsx'
import { CurrentPage } from './current-page.tsx'
import { DropOverlay } from './drop-overlay.tsx'
import { ImportStrip } from './import-strip.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { ToastList } from './toast-list.tsx'

/** Check-ins and warning signs wait for nothing the server has to say. */
const WITHOUT_SETTINGS: ReadonlySet<string> = new Set(['/check-in', '/safety'])

/** Everything around a page: navigation, files on their way, messages, and the password when one is asked for. */
export function AppShell(): Element {
  const path = useStore(address).split('?')[0]
  const locked = useStore(signedOut)
  const settings = useResource('settings', api.settings)
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useLayoutEffect(() => {
    if (shown.current === path) return
    shown.current = path ?? '/'
    // A new page begins at its beginning, for the keyboard and for screen readers too.
    main.current?.focus({ preventScroll: true })
  }, [path])
  if (locked) return <SignInPage onSignedIn={settings.retry} />
  return (
    <>
      <a class="skip-link" href="#content">
        Skip to the content
      </a>
      <SiteHeader />
      <main id="content" class="page" tabIndex={-1} ref={main}>
        <ImportStrip />
        <ErrorBoundary fallbackRender={brokenPage}>
          {settings.data === undefined && !WITHOUT_SETTINGS.has(path ?? '') ? (
            settings.error === undefined ? (
              <PageSkeleton />
            ) : (
              <FailureNote what="Soleus" isPage={true} error={settings.error} onRetry={settings.retry} />
            )
          ) : (
            <CurrentPage key={path} />
          )}
        </ErrorBoundary>
      </main>
      <SiteFooter />
      <BottomNav />
      <ToastList />
      <DropOverlay />
    </>
  )
}

function PageSkeleton(): Element {
  return (
    <div class="skeleton-page" aria-busy="true">
      <p class="hidden-text">Loading</p>
      <div class="skeleton skeleton-answer" />
      <div class="skeleton skeleton-figures" />
      <div class="skeleton skeleton-chart" />
    </div>
  )
}

function brokenPage(error: Error): Element {
  return (
    <div class="failure" role="alert">
      <h1>This page could not be drawn</h1>
      <p>That is a fault of Soleus, not of your files: {error.message}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        Load it again
      </button>
    </div>
  )
}
