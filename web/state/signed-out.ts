import { createStore } from './create-store.ts'

/** True when the server asked for the password; the sign-in page then stands in front of everything. */
export const signedOut = createStore<boolean>(false)
