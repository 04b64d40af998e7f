import type { Element } from './runtime.ts'

/** The mark of the app: a lower leg from behind with the soleus in it. */
export function Logo(): Element {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M11 3h10c3 6 3.400 10 1.600 14-1.300 3-2.400 6-2.600 12h-6c0-6-1.300-9-2.600-12C7.600 13 8 9 11 3z" />
      <path class="logo-muscle" d="M14.500 11c.4 5 1.100 10 2 15" />
    </svg>
  )
}
