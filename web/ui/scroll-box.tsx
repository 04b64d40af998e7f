import type { Child, Element } from './runtime.ts'

interface ScrollBoxProps {
  readonly label: string
  readonly children: Child
}

/** Holds what may be wider than a phone. The keyboard has to be able to scroll it too, so it takes the focus. */
export function ScrollBox({ label, children }: ScrollBoxProps): Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without a tab stop is out of the keyboard's reach
    <section class="scroll-box" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
