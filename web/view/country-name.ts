const NAMES = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'code' })

/** A country's name in English from its two letters: `NL` gives `Netherlands`. */
export function countryName(code: string): string {
  try {
    return NAMES.of(code) ?? code
  } catch {
    return code
  }
}
