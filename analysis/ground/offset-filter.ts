import { type GroundCandidates, OFF_MAP } from './ground-candidates.ts'
import { MATCH } from './match-limits.ts'

/**
 * How well a walk over ways and areas explains where a recording lies. A recording is off by a drift that changes slowly
 * and by what jumps about at every position; someone in an area is, besides, somewhere across it and stays there for
 * long. So beside each candidate stands how far off the recording would be by now if one had walked to it (a Kalman
 * filter: a mean, east and north, and how sure it is), and the next place costs what it surprises. Minutes of the same
 * small offset thus count for what they are, which single distances cannot tell.
 */
export class OffsetFilter {
  readonly #of: GroundCandidates
  readonly #drift2: number
  readonly #far: number
  readonly #east: Float64Array
  readonly #north: Float64Array
  readonly #eastEast: Float64Array
  readonly #eastNorth: Float64Array
  readonly #northNorth: Float64Array
  /** The candidate aimed at, and what holds for every walk to it. */
  #to = 0
  #variance = 0
  #across2 = 0
  /** Share of an offset that lasts until there, and variance that comes anew. */
  #keep = 0
  #fresh = 0
  #extra = 0
  /** The outcome of the last reckoning, until it is kept. */
  readonly #now = { east: 0, north: 0, eastEast: 0, eastNorth: 0, northNorth: 0 }

  /**
   * @param drift standard deviation of the drift, metres
   * @param far metres beyond which a drift is seldom
   */
  constructor(candidates: GroundCandidates, { drift, far }: { readonly drift: number; readonly far: number }) {
    this.#of = candidates
    this.#far = far
    this.#drift2 = drift * drift
    const count = candidates.object.length
    this.#east = new Float64Array(count)
    this.#north = new Float64Array(count)
    this.#eastEast = new Float64Array(count)
    this.#eastNorth = new Float64Array(count)
    this.#northNorth = new Float64Array(count)
  }

  /**
   * The candidate whose costs are asked next.
   *
   * @param seconds since the place before
   * @param variance of the place but for its drift, square metres
   */
  aim(to: number, seconds: number, variance: number): void {
    const { breadth, metres, roam } = this.#of
    this.#to = to
    this.#variance = variance
    this.#across2 = across2(breadth[to]!)
    const all = this.#drift2 + this.#across2
    const perSecond = this.#drift2 / MATCH.driftSeconds + this.#across2 / MATCH.acrossSeconds
    this.#keep = Math.exp((-seconds * perSecond) / all)
    this.#fresh = all * (1 - this.#keep * this.#keep)
    const tooFar = Math.max(0, Math.abs(metres[to]!) - this.#far)
    this.#extra = seconds * (roam[to]! + MATCH.farther * tooFar)
    // Where nothing is measured nothing surprises; it must not seem likelier for that.
    if (breadth[to]! > 0 && metres[to] === 0) this.#extra += 0.5
  }

  /** Cost of the place aimed at for a walk that begins there. */
  begin(): number {
    const now = this.#now
    now.east = 0
    now.north = 0
    now.eastNorth = 0
    now.eastEast = this.#drift2 + this.#across2
    now.northNorth = now.eastEast
    return this.#meet()
  }

  /** Cost of the place aimed at for a walk that comes from a candidate of the place before. */
  follow(from: number): number {
    const now = this.#now
    now.east = this.#east[from]!
    now.north = this.#north[from]!
    now.eastEast = this.#eastEast[from]!
    now.eastNorth = this.#eastNorth[from]!
    now.northNorth = this.#northNorth[from]!
    if (this.#of.object[from] !== this.#of.object[this.#to]) this.#leave(across2(this.#of.breadth[from]!))
    const keep2 = this.#keep * this.#keep
    now.east *= this.#keep
    now.north *= this.#keep
    now.eastEast = keep2 * now.eastEast + this.#fresh
    now.eastNorth *= keep2
    now.northNorth = keep2 * now.northNorth + this.#fresh
    return this.#meet()
  }

  /** Notes the last reckoning as that of the candidate aimed at. */
  keep(): void {
    const to = this.#to
    this.#east[to] = this.#now.east
    this.#north[to] = this.#now.north
    this.#eastEast[to] = this.#now.eastEast
    this.#eastNorth[to] = this.#now.eastNorth
    this.#northNorth[to] = this.#now.northNorth
  }

  /** From one object to another the drift goes on; where one was across an area that is left does not. */
  #leave(across: number): void {
    const now = this.#now
    const share = this.#drift2 / (this.#drift2 + across)
    now.east *= share
    now.north *= share
    now.eastEast = share * (share * now.eastEast + across) + this.#across2
    now.eastNorth *= share * share
    now.northNorth = share * (share * now.northNorth + across) + this.#across2
  }

  /** What the place aimed at costs for the offset expected there, which it corrects. */
  #meet(): number {
    const now = this.#now
    const to = this.#to
    const x = this.#of.east[to]!
    const y = this.#of.north[to]!
    const withEast = now.eastEast * x + now.eastNorth * y
    const withNorth = now.eastNorth * x + now.northNorth * y
    const spread = x * withEast + y * withNorth + this.#variance
    const surprise = this.#of.metres[to]! - x * now.east - y * now.north
    const isCorner = this.#of.breadth[to]! > 0 && surprise * surprise > MATCH.mostSurprise ** 2 * spread
    // What surprises too much is believed less, as if the place were less sure.
    const believed = isCorner ? (surprise / MATCH.mostSurprise) ** 2 : spread
    now.east += (withEast / believed) * surprise
    now.north += (withNorth / believed) * surprise
    now.eastEast -= (withEast * withEast) / believed
    now.eastNorth -= (withEast * withNorth) / believed
    now.northNorth -= (withNorth * withNorth) / believed
    if (this.#of.object[to] === OFF_MAP) {
      // The same for every drift that is tried, or the least would win with a walk on nothing.
      return 0.5 * Math.log(2 * Math.PI * (this.#variance + MATCH.offMapSurprise ** 2)) + this.#extra
    }
    return 0.5 * (Math.log(2 * Math.PI * spread) + (surprise * surprise) / believed) + this.#extra
  }
}

function across2(breadth: number): number {
  return (MATCH.acrossShare * breadth) ** 2
}
