/** The present as Unix seconds. Passed in everywhere, so that tests decide what day it is. */
export type Clock = () => number

/** The machine's clock: the only place of the server that reads it for anything that is stored or judged. */
export const systemClock: Clock = () => Date.now() / 1000
