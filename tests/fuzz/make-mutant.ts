import { type RandomNumbers, randomNumbers } from '../support/random-numbers.ts'
import type { FuzzSeed } from './fuzz-seeds.ts'
import { GZIP_MUTATORS, withinGzip, ZIP_MUTATORS } from './mutate-archive.ts'
import { BYTE_MUTATORS, type Mutation, type Mutator, splice } from './mutate-bytes.ts'
import { FIT_MUTATORS, mendFit } from './mutate-fit.ts'
import { XML_MUTATORS } from './mutate-xml.ts'

/** A file to read: from which seed, changed how, and its number, from which it can be made again. */
export interface Mutant {
  readonly number: number
  readonly seed: FuzzSeed
  readonly recipe: string
  readonly bytes: Uint8Array
}

const BYTES: readonly Mutator[] = Object.values(BYTE_MUTATORS)
const OF_KIND: Record<FuzzSeed['kind'], readonly Mutator[]> = {
  fit: Object.values(FIT_MUTATORS),
  gpx: Object.values(XML_MUTATORS),
  tcx: Object.values(XML_MUTATORS),
  gz: Object.values(GZIP_MUTATORS),
  zip: Object.values(ZIP_MUTATORS),
}

/** The mutant of a number: the same seed number, number and seeds give the same bytes on any machine. */
export function makeMutant(seeds: readonly FuzzSeed[], seedNumber: number, number: number): Mutant {
  const random = randomNumbers(Math.imul(seedNumber, 0x9e37_79b1) ^ Math.imul(number + 1, 0x85eb_ca6b))
  const seed = seeds[random.integer(0, seeds.length)]!
  let mutation: Mutation = { recipe: '', bytes: seed.bytes }
  for (let left = random.integer(1, 5); left > 0; left--) {
    const next = changed(seed, mutation.bytes, { seeds, random })
    // An empty file has nothing to change.
    mutation = { recipe: `${mutation.recipe} ${next.recipe}`, bytes: next.bytes }
    if (mutation.bytes.length === 0) break
  }
  const isMended = seed.kind === 'fit' && random.integer(0, 2) === 0
  const { recipe, bytes } = isMended ? mendFit(mutation) : mutation
  return { number, seed, recipe: recipe.trim(), bytes }
}

interface Choice {
  readonly seeds: readonly FuzzSeed[]
  readonly random: RandomNumbers
}

function changed(seed: FuzzSeed, bytes: Uint8Array, { seeds, random }: Choice): Mutation {
  const kind = random.integer(0, 10)
  // What is packed has checksums: most changes go inside, or little would come through.
  if (seed.kind === 'gz' && kind > 0) {
    try {
      const inner = /\.fit/i.test(seed.name) ? 'fit' : 'gpx'
      return withinGzip(bytes, random, pick([...OF_KIND[inner], ...BYTES], random))
    } catch {
      // Damaged by an earlier change: then its outside it is.
    }
  }
  if (kind === 1) return splice(bytes, seeds[random.integer(0, seeds.length)]!.bytes, random)
  if (kind < 5) return pick(BYTES, random)(bytes, random)
  return pick(OF_KIND[seed.kind], random)(bytes, random)
}

function pick(mutators: readonly Mutator[], random: RandomNumbers): Mutator {
  return mutators[random.integer(0, mutators.length)]!
}
