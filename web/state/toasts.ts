import { createStore } from './create-store.ts'

/** A short message at the foot of the page, with at most one thing to do about it. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** Long enough to read, decide and reach the button by keyboard; it also stays while it is pointed at or focused. */
export const TOAST_SECONDS = 15

export const toasts = createStore<readonly Toast[]>([])

let next = 1

/** Shows a message; the three newest stay in view. Returns its id. */
export function showToast(text: string, action: Toast['action'] = null): number {
  const id = next++
  toasts.set([...toasts.get().slice(-2), { id, text, action }])
  return id
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
