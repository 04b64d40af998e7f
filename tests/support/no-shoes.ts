/** An athlete who has told of no shoes. */
export const NO_SHOES = { all: new Map(), usual: [] }
