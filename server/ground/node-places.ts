/** The places of the nodes that are needed, by their number: two sorted columns instead of a map of objects. */
export class NodePlaces {
  readonly #ids: Float64Array
  /** Longitude and latitude in turn, units of 1e-7 degrees; a node the file does not hold stays NO_PLACE. */
  readonly #places: Int32Array

  constructor(lists: readonly (readonly number[])[]) {
    const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
    let at = 0
    for (const list of lists) for (const id of list) all[at++] = id
    all.sort()
    let unique = 0
    for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[unique++] = all[i]!
    this.#ids = all.slice(0, unique)
    this.#places = new Int32Array(2 * unique).fill(NO_PLACE)
  }

  /** Notes the place of a node if it is needed; one that is no place on the globe is left out. */
  put(id: number, longitude: number, latitude: number): void {
    if (!(Math.abs(longitude) <= HALF_TURN && Math.abs(latitude) <= HALF_TURN / 2)) return
    const at = this.#find(id)
    if (at < 0) return
    this.#places[2 * at] = longitude
    this.#places[2 * at + 1] = latitude
  }

  /** The chain of some nodes, those without a place left out, going on beyond ±180° where it crosses the antimeridian. */
  line(nodes: readonly number[]): Int32Array {
    const line = new Int32Array(2 * nodes.length)
    let length = 0
    for (const id of nodes) {
      const at = this.#find(id)
      const longitude = this.#places[2 * at] ?? NO_PLACE
      if (longitude === NO_PLACE) continue
      line[length] = length === 0 ? longitude : unwrapped(longitude, line[length - 2]!)
      line[length + 1] = this.#places[2 * at + 1]!
      length += 2
    }
    return line.slice(0, length)
  }

  #find(id: number): number {
    let low = 0
    let high = this.#ids.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.#ids[middle]!
      if (found === id) return middle
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}

const HALF_TURN = 1_800_000_000
const NO_PLACE = 0x7fffffff

/** The same meridian, on the side of ±180° where `before` lies. */
function unwrapped(longitude: number, before: number): number {
  if (longitude - before > HALF_TURN && longitude - 2 * HALF_TURN > -0x80000000) return longitude - 2 * HALF_TURN
  if (before - longitude > HALF_TURN && longitude + 2 * HALF_TURN < NO_PLACE) return longitude + 2 * HALF_TURN
  return longitude
}
