import { NO_SAND, NO_SAND_WITHIN, SAND_COMPOUND, SAND_PHRASES, SAND_WITHIN, SAND_WORDS } from './sand-words.ts'

export interface SurfaceSuggestion {
  readonly surface: 'dry_sand'
  /** The word it rests on, as written. */
  readonly word: string
}

/**
 * Whether the name of an activity or of a lap speaks of sand, in some thirty languages. It is a suggestion to be confirmed,
 * never a fact: a name may be that of a town, and a promenade lies at the beach too.
 *
 * @param texts the likelier first; null where the first of them that speaks of sand is none
 */
export function suggestSurface(texts: readonly string[]): SurfaceSuggestion | null {
  for (const text of texts) {
    const word = sandWord(text.normalize('NFKC'))
    if (word !== null) return { surface: 'dry_sand', word }
  }
  return null
}

function sandWord(text: string): string | null {
  const written = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const plain = written.map(plainWord)
  for (const [i, word] of plain.entries()) {
    if (isSand(word) && !isName(plain, i)) return written[i]!
    for (const phrase of SAND_PHRASES) {
      const length = phrase.split(' ').length
      if (plain.slice(i, i + length).join(' ') === phrase) return written.slice(i, i + length).join(' ')
    }
  }
  const bare = NO_SAND_WITHIN.reduce((rest, name) => rest.replaceAll(name, ' '), text)
  return SAND_WITHIN.find((word) => bare.includes(word)) ?? null
}

/** Small letters; Greek without accents, as in capitals; Arabic and Hebrew without the article and what is joined to it. */
function plainWord(word: string): string {
  const small = word.toLowerCase()
  if (/\p{Script=Greek}/u.test(small)) return small.normalize('NFD').replace(/\p{M}/gu, '')
  if (/\p{Script=Arabic}/u.test(small)) return small.replace(/^[وبفكل]?ال(?=.{3})/u, '')
  if (/\p{Script=Hebrew}/u.test(small) && !SAND_WORDS.has(small)) return small.replace(/^[ובלמ]?ה?(?=.{3})/u, '')
  return small
}

function isSand(word: string): boolean {
  return SAND_WORDS.has(word) || SAND_COMPOUND.test(word)
}

/** Whether the word at `at` is part of a name that is no ground. */
function isName(plain: readonly string[], at: number): boolean {
  return NO_SAND.some((name) => {
    const parts = name.split(' ')
    return parts.some((_, k) => {
      const from = at - k
      return parts.every((part, j) => (part === '*' ? from + j === at : part === plain[from + j]))
    })
  })
}
