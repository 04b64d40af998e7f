import { createStore } from './create-store.ts'

/** How many messages woke this browser since the page was opened: the service worker says so for each. */
export const pushArrivals = createStore(0)
