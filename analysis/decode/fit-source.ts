/** The bytes of a FIT file and a view of the same bytes. */
export interface FitSource {
  readonly bytes: Uint8Array
  readonly view: DataView
}
