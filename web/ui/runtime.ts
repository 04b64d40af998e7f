/**
 * The one place that names the rendering library. Two of its habits to know: effects run after the next animation
 * frame, so never in a hidden tab (start loads in a layout effect); and keyed rows that move lose the keyboard focus
 * (so no inputs inside rows that reorder).
 */
import * as dom from 'hono/jsx/dom'
import type { JSX } from 'hono/jsx/dom/jsx-runtime'
import type { Store } from '../state/create-store.ts'

export type Child = dom.Child
export type Element = JSX.Element

export const useState = dom.useState
export const useRef = dom.useRef
export const useMemo = dom.useMemo
export const useId = dom.useId
export const useLayoutEffect = dom.useLayoutEffect
export const ErrorBoundary: dom.FC<{ children?: Child; fallbackRender: (error: Error) => Child }> = dom.ErrorBoundary
export const render = dom.render

/** The store's value; the component is drawn again when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, redraw] = dom.useState(0)
  // A layout effect, because the library's own subscription waits for an animation frame and can miss a change.
  dom.useLayoutEffect(() => store.subscribe(() => redraw((count: number) => count + 1)), [store])
  return store.get()
}
