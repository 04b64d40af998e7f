/**
 * Joins the ways of an area, each a list of node numbers, into closed rings. A way may be turned round; chains that do not
 * close are left out, as an extract cuts areas at its edge.
 */
export function joinRings(ways: readonly (readonly number[])[]): number[][] {
  const rings: number[][] = []
  const open = new Map<number, Set<number[]>>()
  for (const way of ways) {
    if (way.length < 2) continue
    let chain = [...way]
    for (;;) {
      if (isRing(chain)) {
        rings.push(chain)
        break
      }
      const other = takeTouching(open, chain)
      if (other === null) {
        for (const end of [chain[0]!, chain.at(-1)!]) open.set(end, (open.get(end) ?? new Set()).add(chain))
        break
      }
      chain = joined(chain, other)
    }
  }
  return rings
}

function isRing(chain: readonly number[]): boolean {
  return chain.length > 3 && chain[0] === chain.at(-1)
}

/** A chain that shares an end with this one, no longer among the open ones. */
function takeTouching(open: Map<number, Set<number[]>>, chain: readonly number[]): number[] | null {
  for (const end of [chain[0]!, chain.at(-1)!]) {
    const [other] = open.get(end) ?? []
    if (other === undefined) continue
    for (const itsEnd of [other[0]!, other.at(-1)!]) open.get(itsEnd)?.delete(other)
    return other
  }
  return null
}

function joined(a: readonly number[], b: readonly number[]): number[] {
  const [first, last] = [a[0], a.at(-1)]
  if (last === b[0]) return [...a, ...b.slice(1)]
  if (last === b.at(-1)) return [...a, ...b.toReversed().slice(1)]
  if (first === b.at(-1)) return [...b, ...a.slice(1)]
  return [...b.toReversed(), ...a.slice(1)]
}
