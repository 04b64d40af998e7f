import { dismissToast, TOAST_SECONDS, type Toast, toasts } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useLayoutEffect, useRef, useStore } from '../ui/runtime.ts'

/** Short messages; read out politely, and kept while the pointer or the focus is on them. */
export function ToastList(): Element {
  const list = useStore(toasts)
  return (
    <div class="toasts" role="status" aria-live="polite">
      {list.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastItem({ toast }: { readonly toast: Toast }): Element {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const tick = setInterval(() => {
      if (element.current?.matches(':hover, :focus-within') === true) return
      clearInterval(tick)
      dismissToast(toast.id)
    }, TOAST_SECONDS * 1000)
    return () => clearInterval(tick)
  }, [toast.id])
  const dismiss = () => {
    dismissToast(toast.id)
    focusElement('content')
  }
  const act = () => {
    toast.action?.run()
    dismiss()
  }
  return (
    <div class="toast" ref={element}>
      <p>{toast.text}</p>
      {toast.action !== null && (
        <button type="button" class="toast-button" onClick={act}>
          {toast.action.label}
        </button>
      )}
      <button type="button" class="toast-button" aria-label="Dismiss the message" onClick={dismiss}>
        ×
      </button>
    </div>
  )
}
