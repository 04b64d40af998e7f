import { describe, expect, it } from 'vitest'
import { SAFETY_SIGNS, type SafetyLevel, type SafetySign } from '../../../../analysis/model/check-in.ts'
import { redFlags } from '../../../../analysis/symptoms/red-flags.ts'

const CHEST: SafetySign[] = ['breathless', 'chest_pain', 'coughed_blood', 'fainted']
const LEG: SafetySign[] = ['swelling', 'colour', 'warmth', 'veins']
const REST: SafetySign[] = ['at_rest', 'worsening', 'without_run']
const HISTORY: SafetySign[] = [
  ...(['trip', 'plaster', 'in_bed', 'operation', 'clot_before', 'cancer', 'pregnancy', 'oestrogen', 'family'] as const),
]
const CLOT: SafetySign[] = [...CHEST, ...LEG, 'calf_pain', ...REST, ...HISTORY]
const OTHERS: SafetySign[] = [
  ...(['pop', 'cannot_rise', 'gap', 'cannot_walk', 'hard_calf', 'severe_rising', 'numb_foot', 'pale_foot'] as const),
  ...(['back_pain', 'saddle', 'bladder', 'both_legs', 'hot_skin', 'fever'] as const),
]

/** E0 > E1b = E1c > E1 = E1a = E1d > E2 > none. */
const RANK: Record<SafetyLevel, number> = { E0: 4, E1b: 3, E1c: 3, E1: 2, E1a: 2, E1d: 2, E2: 1 }

const flags = (...signs: SafetySign[]) => redFlags(new Set(signs))

function rank(levels: readonly SafetyLevel[]): number {
  return Math.max(0, ...levels.map((level) => RANK[level]))
}

/** Runs over every subset of the signs, changing one sign a step (Gray code), and gives its bit mask with the levels. */
function forEverySubset(signs: readonly SafetySign[], visit: (mask: number, levels: SafetyLevel[]) => void): void {
  const ticked = new Set<SafetySign>()
  for (let step = 0; step < 2 ** signs.length; step++) {
    if (step > 0) {
      const changed = signs[31 - Math.clz32(step & -step)]!
      if (!ticked.delete(changed)) ticked.add(changed)
    }
    visit(step ^ (step >> 1), redFlags(ticked))
  }
}

/** The highest rank of every subset, by bit mask. */
function ranksOf(signs: readonly SafetySign[]): Uint8Array {
  const ranks = new Uint8Array(2 ** signs.length)
  forEverySubset(signs, (mask, levels) => {
    ranks[mask] = rank(levels)
  })
  return ranks
}

/** Pairs of a subset and the same with one sign more, where the level is lower with it. */
function lowered(ranks: Uint8Array, count: number): number {
  let found = 0
  for (let mask = 0; mask < ranks.length; mask++) {
    for (let bit = 0; bit < count; bit++) if (ranks[mask]! > ranks[mask | (1 << bit)]!) found++
  }
  return found
}

describe('each level, as it is specified', () => {
  it.each<[SafetyLevel[], SafetySign[]]>([
    [['E0'], ['breathless']],
    [['E0'], ['chest_pain']],
    [['E0'], ['coughed_blood']],
    [['E0'], ['fainted']],
    [['E1'], ['swelling']],
    [['E1'], ['colour']],
    [['E1'], ['warmth']],
    [['E1'], ['veins']],
    [['E1'], ['calf_pain', 'at_rest', 'trip']],
    [['E2'], ['calf_pain', 'worsening']],
    [['E2'], ['calf_pain', 'oestrogen']],
    [[], ['calf_pain']],
    [[], ['at_rest', 'trip']],
    [['E1a'], ['pop', 'cannot_rise']],
    [['E1a'], ['pop', 'gap']],
    [['E1a'], ['pop', 'cannot_walk']],
    [[], ['pop']],
    [[], ['cannot_rise', 'gap', 'cannot_walk']],
    [['E1b'], ['hard_calf', 'severe_rising']],
    [['E1b'], ['hard_calf', 'numb_foot']],
    [['E1b'], ['hard_calf', 'pale_foot']],
    [[], ['hard_calf']],
    [['E1c'], ['back_pain', 'saddle']],
    [['E1c'], ['back_pain', 'bladder']],
    [['E1c'], ['back_pain', 'both_legs']],
    [[], ['back_pain']],
    [['E1d'], ['hot_skin', 'fever']],
    [[], ['hot_skin']],
    [[], ['fever']],
    [[], []],
  ])('%j for %j', (levels, signs) => {
    expect(flags(...signs)).toEqual(levels)
  })

  it('any sign at rest with any of the history makes E1 of calf pain, alone each of them E2', () => {
    for (const rest of REST) {
      expect(flags('calf_pain', rest)).toEqual(['E2'])
      for (const history of HISTORY) expect(flags('calf_pain', rest, history)).toEqual(['E1'])
    }
    for (const history of HISTORY) expect(flags('calf_pain', history)).toEqual(['E2'])
  })

  it('several are all given, the highest first', () => {
    expect(redFlags(new Set(SAFETY_SIGNS))).toEqual(['E0', 'E1b', 'E1c', 'E1', 'E1a', 'E1d'])
    expect(flags('breathless', 'calf_pain', 'trip')).toEqual(['E0', 'E2'])
    expect(flags('fever', 'swelling', 'hot_skin')).toEqual(['E1', 'E1d'])
  })
})

/** The signs that speak of a clot with four of the history: all their combinations run in a second. */
const FEW_HISTORY: SafetySign[] = ['trip', 'operation', 'clot_before', 'family']
const CLOT_FEW: SafetySign[] = [...CHEST, ...LEG, 'calf_pain', ...REST, ...FEW_HISTORY]

describe('every combination', () => {
  it('of the signs that speak of a clot, four of the history among them: the formula, and no answer lowers the level', () => {
    const ranks = new Uint8Array(2 ** CLOT_FEW.length)
    let wrong = 0
    const bits = (signs: readonly SafetySign[]) => signs.reduce((mask, sign) => mask | (1 << CLOT_FEW.indexOf(sign)), 0)
    const [chest, leg, calf, rest, history] = [CHEST, LEG, ['calf_pain'] as const, REST, FEW_HISTORY].map(bits)
    forEverySubset(CLOT_FEW, (mask, levels) => {
      ranks[mask] = rank(levels)
      const isE1 = (mask & leg!) > 0 || ((mask & calf!) > 0 && (mask & rest!) > 0 && (mask & history!) > 0)
      const isE2 = !isE1 && (mask & calf!) > 0 && ((mask & rest!) > 0 || (mask & history!) > 0)
      const wanted = [(mask & chest!) > 0 && 'E0', isE1 && 'E1', isE2 && 'E2'].filter((level) => level !== false)
      if (wanted.join() !== levels.join()) wrong++
    })
    expect(wrong).toBe(0)
    expect(lowered(ranks, CLOT_FEW.length)).toBe(0)
  })

  it('with any one of the history is what it is with any other', () => {
    const rest = [...CHEST, ...LEG, 'calf_pain', ...REST] as const
    const levelsWith = (history: SafetySign) => {
      const found: string[] = []
      forEverySubset(rest, (mask) => {
        const ticked = rest.filter((_, bit) => (mask & (1 << bit)) > 0)
        found[mask] = redFlags(new Set([...ticked, history])).join()
      })
      return found
    }
    const wanted = levelsWith('trip')
    for (const history of HISTORY.slice(1)) expect(levelsWith(history)).toEqual(wanted)
  })

  it('with several of the history is what it is with one', () => {
    const cases: SafetySign[][] = [
      ...([['breathless'], ['swelling'], ['calf_pain'], ['at_rest'], ['calf_pain', 'at_rest']] as SafetySign[][]),
      ...([[], ['breathless', 'calf_pain'], ['swelling', 'calf_pain', 'at_rest']] as SafetySign[][]),
    ]
    for (const rest of cases) {
      const one = flags(...rest, 'cancer').join()
      let wrong = 0
      forEverySubset(HISTORY, (mask) => {
        const ticked = HISTORY.filter((_, bit) => (mask & (1 << bit)) > 0)
        if (mask > 0 && flags(...rest, ...ticked).join() !== one) wrong++
      })
      expect(wrong).toBe(0)
    }
  })

  it('of the history alone triggers nothing', () => {
    const ranks = ranksOf([...HISTORY, 'none_of_these'])
    expect(ranks.every((one) => one === 0)).toBe(true)
  })

  it('of the 14 other signs: no answer lowers the level', () => {
    expect(lowered(ranksOf(OTHERS), OTHERS.length)).toBe(0)
  })

  it('of one sign of each kind: no answer lowers the level, all levels are shown, in order, none twice', () => {
    const kinds: SafetySign[] = [
      ...(['breathless', 'swelling', 'calf_pain', 'at_rest', 'trip', 'pop', 'cannot_rise', 'hard_calf'] as const),
      ...(['numb_foot', 'back_pain', 'saddle', 'hot_skin', 'fever', 'none_of_these'] as const),
    ]
    const [clot, others] = [new Set(CLOT), new Set(OTHERS)]
    const ranks = new Uint8Array(2 ** kinds.length)
    let wrong = 0
    forEverySubset(kinds, (mask, levels) => {
      ranks[mask] = rank(levels)
      const ticked = kinds.filter((_, bit) => (mask & (1 << bit)) > 0)
      const apart = [
        ...redFlags(new Set(ticked.filter((sign) => clot.has(sign)))),
        ...redFlags(new Set(ticked.filter((sign) => others.has(sign)))),
      ]
      const isOrdered = levels.every((level, i) => i === 0 || RANK[levels[i - 1]!] >= RANK[level])
      const isWhole = apart.length === levels.length && apart.every((level) => levels.includes(level))
      if (!isOrdered || !isWhole) wrong++
    })
    expect(wrong).toBe(0)
    expect(lowered(ranks, kinds.length)).toBe(0)
  })

  it('covers every sign there is', () => {
    expect([...CLOT, ...OTHERS, 'none_of_these'].toSorted()).toEqual(SAFETY_SIGNS.toSorted())
  })
})
