import { navigate } from '../state/router.ts'
import type { Child, Element } from './runtime.ts'

interface LinkProps {
  readonly to: string
  readonly class?: string
  readonly current?: boolean
  readonly label?: string
  /** Called before the page is left for the link's. */
  readonly onFollow?: () => void
  readonly children: Child
}

/** A link to a page of the app. It is a real one: it can be copied, opened in a new tab and read by a screen reader. */
export function Link({ to, class: className, current, label, onFollow, children }: LinkProps): Element {
  const go = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onFollow?.()
    navigate(to)
  }
  return (
    <a href={to} class={className} aria-current={current === true ? 'page' : undefined} aria-label={label} onClick={go}>
      {children}
    </a>
  )
}
