import type { Result } from '../model/result.ts'
import { SURFACES, type Surface } from '../model/surface.ts'
import { LOAD_MODEL } from './load-model.ts'
import type { CycleSegment, FootSegment, Segment, StairsSegment } from './segment.ts'

type Fields = Readonly<Record<string, unknown>>

/** What a number field may hold; `fallback` stands in where it is absent or null, and null makes the field required. */
interface Rule {
  readonly least: number
  readonly most: number
  readonly fallback: number | null
  /** Exactly 0 is taken too, with a meaning of its own. */
  readonly zeroToo?: boolean
}

const AMOUNT: Rule = { least: 0, most: 1e9, fallback: null }
const HEIGHT: Rule = { least: 0.5, most: 3, fallback: LOAD_MODEL.referenceHeight.value }
const FORCE_FACTOR: Rule = { least: 0.1, most: 3, fallback: 1 }

const FOOT_RULES = {
  distanceM: AMOUNT,
  speedMps: { least: 0, most: 1000, fallback: null },
  grade: { least: -10, most: 10, fallback: 0 },
  heightM: HEIGHT,
  cadenceSpm: { least: 1, most: 600, fallback: Number.NaN, zeroToo: true },
  contactTimeS: { least: 0.02, most: 5, fallback: Number.NaN },
  shoeFactor: FORCE_FACTOR,
  strikeFactor: FORCE_FACTOR,
  packFraction: { least: 0, most: 3, fallback: 0 },
} as const satisfies Record<string, Rule>

const CYCLE_RULES = {
  durationS: AMOUNT,
  wattsPerKg: { least: 0, most: 100, fallback: null },
  cadenceRpm: { least: 5, most: 400, fallback: null, zeroToo: true },
  heightM: HEIGHT,
} as const satisfies Record<string, Rule>

const STAIRS_RULES = { steps: AMOUNT, heightM: HEIGHT } as const satisfies Record<string, Rule>

/**
 * Reads one segment of `soleus segments`, a JSON object with `kind` run, walk, cycle or stairs. Absent or null fields
 * take their default (height 1.75 m, factors 1, pack 0, grade 0, surface road, cadence expected); fields it does not
 * know are left alone. The error is one sentence naming the field, what it may be and what it was.
 */
export function parseSegment(value: unknown): Result<Segment, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, error: `a segment is an object with a kind, got ${shown(value)}` }
  }
  const fields = value as Fields
  switch (fields['kind']) {
    case 'run':
    case 'walk':
      return parseFoot(fields, fields['kind'])
    case 'cycle':
      return parseCycle(fields)
    case 'stairs': {
      const numbers = readNumbers(fields, STAIRS_RULES)
      return numbers.ok ? { ok: true, value: { kind: 'stairs', ...numbers.value } satisfies StairsSegment } : numbers
    }
    default:
      return { ok: false, error: `kind must be run, walk, cycle or stairs, got ${shown(fields['kind'])}` }
  }
}

function parseFoot(fields: Fields, kind: 'run' | 'walk'): Result<FootSegment, string> {
  const numbers = readNumbers(fields, FOOT_RULES)
  if (!numbers.ok) return numbers
  const surface = fields['surface'] ?? 'road'
  if (!isSurface(surface)) {
    return { ok: false, error: `surface must be one of ${SURFACES.join(', ')}, got ${shown(surface)}` }
  }
  if (numbers.value.speedMps === 0 && numbers.value.distanceM > 0) {
    return { ok: false, error: `speedMps must be above 0 over ${numbers.value.distanceM} m, got 0` }
  }
  return { ok: true, value: { kind, surface, ...numbers.value } }
}

function parseCycle(fields: Fields): Result<CycleSegment, string> {
  const numbers = readNumbers(fields, CYCLE_RULES)
  if (!numbers.ok) return numbers
  const standing = fields['standing'] ?? false
  if (typeof standing !== 'boolean') {
    return { ok: false, error: `standing must be true or false, got ${shown(standing)}` }
  }
  return { ok: true, value: { kind: 'cycle', standing, ...numbers.value } }
}

function readNumbers<K extends string>(
  fields: Fields,
  rules: Readonly<Record<K, Rule>>,
): Result<Record<K, number>, string> {
  const numbers = {} as Record<K, number>
  for (const [name, rule] of Object.entries<Rule>(rules)) {
    const given = fields[name] ?? null
    if (given === null && rule.fallback === null) return { ok: false, error: `${name} is missing` }
    if (given !== null && !(typeof given === 'number' && allows(rule, given))) {
      return { ok: false, error: `${name} must be ${wanted(rule)}, got ${shown(given)}` }
    }
    numbers[name as K] = (given ?? rule.fallback) as number
  }
  return { ok: true, value: numbers }
}

function allows(rule: Rule, given: number): boolean {
  return (given >= rule.least && given <= rule.most) || (rule.zeroToo === true && given === 0)
}

function wanted(rule: Rule): string {
  const range = `a number from ${rule.least} to ${rule.most}`
  return rule.zeroToo === true ? `0 or ${range}` : range
}

function isSurface(value: unknown): value is Surface {
  return typeof value === 'string' && (SURFACES as readonly string[]).includes(value)
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
