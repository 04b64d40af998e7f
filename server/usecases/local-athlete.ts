/** The one athlete of a server without accounts. */
export const LOCAL_ATHLETE = 'local'
