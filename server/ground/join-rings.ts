/**
 * Joins the ways of an area, each a list of node numbers, into closed rings. A way may be turned round; chains that do not
 * close are left out, as an extract cuts areas at its edge.
 */
export function joinRings(ways: readonly (readonly number[])[]): number[][] {
  const left = new WaysLeft(ways)
  const rings: number[][] = []
  for (let first = left.any(); first !== null; first = left.any()) rings.push(...ringsFrom(first, left))
  return rings
}

/** Goes on from the end of a way as long as another begins there, and cuts off a ring wherever it comes back to a joint. */
function ringsFrom(first: readonly number[], left: WaysLeft): number[][] {
  const rings: number[][] = []
  const chain = [first[0]!]
  /** Where in the chain its ways are joined, and which node of the chain is which joint. */
  const joints = [0]
  const jointOf = new Map([[first[0]!, 0]])
  for (let way: readonly number[] | null = first; way !== null; way = left.at(chain.at(-1)!)) {
    for (let i = 1; i < way.length; i++) chain.push(way[i]!)
    const end = chain.at(-1)!
    const joint = jointOf.get(end)
    if (joint === undefined) {
      jointOf.set(end, joints.length)
      joints.push(chain.length - 1)
      continue
    }
    const ring = chain.slice(joints[joint]!)
    chain.length = joints[joint]! + 1
    for (const at of joints.splice(joint + 1)) jointOf.delete(ring[at - joints[joint]!]!)
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

/** The ways that are in no chain yet, to be found by the nodes at their ends. */
class WaysLeft {
  readonly #ways: readonly (readonly number[])[]
  readonly #isTaken: Uint8Array
  readonly #byEnd = new Map<number, number[]>()
  #next = 0

  constructor(ways: readonly (readonly number[])[]) {
    this.#ways = ways.filter((way) => way.length > 1)
    this.#isTaken = new Uint8Array(this.#ways.length)
    for (const [i, way] of this.#ways.entries()) {
      for (const end of new Set([way[0]!, way.at(-1)!])) {
        const there = this.#byEnd.get(end)
        if (there === undefined) this.#byEnd.set(end, [i])
        else there.push(i)
      }
    }
  }

  /** Takes the first that is left. */
  any(): readonly number[] | null {
    while (this.#next < this.#ways.length && this.#isTaken[this.#next] === 1) this.#next++
    return this.#next < this.#ways.length ? this.#take(this.#next) : null
  }

  /** Takes one that ends at a node, turned so that it begins there. */
  at(node: number): readonly number[] | null {
    const there = this.#byEnd.get(node) ?? []
    for (let i = there.pop(); i !== undefined; i = there.pop()) {
      if (this.#isTaken[i] === 1) continue
      const way = this.#take(i)
      return way[0] === node ? way : way.toReversed()
    }
    return null
  }

  #take(i: number): readonly number[] {
    this.#isTaken[i] = 1
    return this.#ways[i]!
  }
}
