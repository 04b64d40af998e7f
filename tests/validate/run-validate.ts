/**
 * Holds the rules against arithmetic and against what was published: `npm run validate`. Everything is invented from
 * fixed seeds, so every run prints the same. What it shows and what it cannot is in docs/validation.md.
 */
import { validateFlags } from './validate-flags.ts'
import { validateHazards } from './validate-hazards.ts'
import { validateIdentities } from './validate-identities.ts'
import { validateRates } from './validate-rates.ts'
import { verdicts } from './verdicts.ts'

const began = performance.now()
const collected = verdicts((line) => console.log(line))
validateIdentities(collected)
validateFlags(collected)
validateHazards(collected)
validateRates(collected)
const { held, failed } = collected.counts()
console.log(`\n${held} held, ${failed} off, in ${((performance.now() - began) / 1000).toFixed(1)} s`)
process.exitCode = failed === 0 ? 0 : 1
