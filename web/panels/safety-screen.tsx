import type { SafetyPage } from '../../analysis/symptoms/safety-page.ts'
import type { Safety } from '../contract.ts'
import { unsent } from '../state/unsent.ts'
import { LazyPage } from '../ui/lazy-page.tsx'
import { Link } from '../ui/link.tsx'
import { type Element, ErrorBoundary, useLayoutEffect, useRef, useStore } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSafetyPages } from '../ui/use-safety-pages.ts'
import type { SafetyNow } from '../view/safety-now.ts'
import { CallLink } from './call-link.tsx'
import { NumbersNote } from './numbers-note.tsx'

const loadActions = () => import('./safety-actions.tsx').then((module) => module.SafetyActions)

/**
 * The whole screen while help is needed: every level that holds, the highest first, in the words and with the numbers of
 * the pure code. It cannot be closed; what is beneath it ends it, and only in the two ways there are.
 */
export function SafetyScreen({ safety }: { readonly safety: SafetyNow }): Element {
  const { pages, numbers } = useSafetyPages(safety)
  const heading = useRef<HTMLHeadingElement>(null)
  const first = pages[0]!
  usePageTitle(first.title)
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [safety.level])
  return (
    <main id="content" class="safety-screen" tabIndex={-1}>
      <div class="safety-message" role="alert">
        {pages.map((page, index) => (
          <section key={page.level} class="safety-level" data-level={page.level}>
            {index === 0 ? (
              <h1 tabIndex={-1} ref={heading}>
                {page.title}
              </h1>
            ) : (
              <h2>{page.title}</h2>
            )}
            {page.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
      </div>
      <Calls pages={pages} numbers={numbers} />
      <UnsentNote />
      <ErrorBoundary fallbackRender={withoutActions}>
        <LazyPage load={loadActions} props={{ safety }} />
      </ErrorBoundary>
      <footer class="safety-foot">
        <NumbersNote numbers={numbers} />
        <p>
          Figures of training are put away until this is settled. You can still open{' '}
          <Link to="/settings">the settings</Link>, <Link to="/check-in">your check-ins</Link> and{' '}
          <Link to="/method/soleus#warning-signs">what these signs can mean</Link>.
        </p>
      </footer>
    </main>
  )
}

interface CallsProps {
  readonly pages: readonly SafetyPage[]
  readonly numbers: Safety['numbers']
}

/** Whom each page says to call, and the emergency number besides, as things can get worse. */
function Calls({ pages, numbers }: CallsProps): Element {
  const wanted = pages.flatMap(({ call }) => (call === null ? [] : [call.number]))
  const all = [...new Set([...wanted, ...numbers.emergency])]
  return (
    <p class="safety-calls">
      {all.map((number) => (
        <CallLink key={number} number={number}>
          Call {number}
          {numbers.emergency.includes(number) && <span class="call-kind"> emergency</span>}
        </CallLink>
      ))}
    </p>
  )
}

/** Said plainly: the message holds here whether or not it has reached the server. */
function UnsentNote(): Element | null {
  if (useStore(unsent).length === 0) return null
  return (
    <p class="safety-unsent" role="status">
      Not sent yet. What you ticked is kept on this device and goes to your server when it can be reached. Nothing above
      waits for that.
    </p>
  )
}

/** The code beneath the message could not be had, as without a network on the first visit; the message stands. */
function withoutActions(): Element {
  return (
    <p class="safety-unsent" role="status">
      The rest of this page comes when the server can be reached.{' '}
      <button type="button" class="text-button" onClick={() => location.reload()}>
        Try again
      </button>
    </p>
  )
}
