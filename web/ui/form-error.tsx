import type { Element } from './runtime.ts'
import type { FieldErrors } from './text-field.tsx'

/** What was wrong with a form as a whole, read out at once. */
export function FormError({ errors }: { readonly errors: FieldErrors }): Element {
  return (
    <p class="form-error" role="alert">
      {errors['form']}
    </p>
  )
}
