import type { Child, Element } from '../ui/runtime.ts'

interface CallLinkProps {
  /** As it is written, with its spaces. */
  readonly number: string
  readonly children: Child
}

/** Dials on a telephone. */
export function CallLink({ number, children }: CallLinkProps): Element {
  return (
    <a class="call-link" href={`tel:${number.replace(/[^0-9+]/g, '')}`}>
      {children}
    </a>
  )
}
