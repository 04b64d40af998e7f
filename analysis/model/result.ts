/** An expected failure is a value. `E` is a closed union of error objects with a `kind`. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }
