import type { FieldErrors } from './text-field.tsx'

/** Puts the focus on the first field that is not as expected. */
export function focusFirstError(form: HTMLFormElement, errors: FieldErrors): void {
  const name = Object.keys(errors)[0]
  if (name !== undefined) form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
}
