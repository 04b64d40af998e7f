/**
 * The two coefficient sets of the load model: `weighted` counts hill and sand heavily (the product's promise and the
 * default), `evidence` is the literature's best estimate.
 */
export type Profile = 'weighted' | 'evidence'
