/** A map file that cannot be read; the message is one line for its owner. */
export class MapFileError extends Error {}
