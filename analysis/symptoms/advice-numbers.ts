/** Whom to call in a country. */
export interface AdviceNumbers {
  /** Two letters (ISO 3166), null when the country is not known. */
  readonly country: string | null
  /** Emergency numbers, the first is dialled; empty when none is known: then none is guessed. */
  readonly emergency: readonly string[]
  /** A line that gives medical advice, null when none is known. */
  readonly advice: string | null
  /** Where the numbers were read, or who said them. */
  readonly source: string
  /** `seen` at the source; `verify`: from memory, to be checked before anyone relies on it; `own`: the runner's own. */
  readonly mark: 'seen' | 'verify' | 'own'
}

/** The runner's own numbers; an empty or missing one leaves that of the country. */
export interface OwnNumbers {
  readonly emergency: string | null
  readonly advice: string | null
}

type Row = Omit<AdviceNumbers, 'country'>

const MEMORY = 'memory, verify'
const EUROPE = 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe (fire and rescue service of Latvia)'
const EU = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH'.split(' ')

const ROWS: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(EU.map((country) => [country, row(['112'], null, EUROPE, 'seen')])),
  DE: row(['112'], '116117', 'https://verwaltung.bund.de/leistungsverzeichnis/en/leistung/LeiKa/102837939', 'seen'),
  GB: row(
    ['999'],
    '111',
    'https://www.guysandstthomas.nhs.uk/blood-clots-and-deep-vein-thrombosis/overview (NHS)',
    'seen',
  ),
  AU: row(['000'], '1800 022 222', 'https://www.healthdirect.gov.au/what-care-do-i-need', 'seen'),
  NZ: row(
    ['111'],
    '0800 611 116',
    'http://www.wfa.org.nz/what-happens-when-you-call (Wellington Free Ambulance)',
    'seen',
  ),
  CA: row(
    ['911'],
    '811',
    `911: https://www.gnb.ca/en/topic/laws-safety/community-safety/911.html; 811, not everywhere: ${MEMORY}`,
    'verify',
  ),
  US: row(['911'], null, MEMORY, 'verify'),
  ZA: row(
    ['112', '10177'],
    null,
    `https://trekmedics.org/database/south_africa/; no public source: ${MEMORY}`,
    'verify',
  ),
}

/** The countries of the table, for a list to choose from. */
export const ADVICE_COUNTRIES: readonly string[] = Object.keys(ROWS).toSorted((a, b) => (a < b ? -1 : 1))

/**
 * The numbers of a country, with the runner's own before them. A country that is unknown, or not in the table, has none:
 * the words then say "your local emergency number".
 */
export function adviceNumbers(country: string | null, own: OwnNumbers | null = null): AdviceNumbers {
  const known = country === null ? undefined : ROWS[country.toUpperCase()]
  const table: AdviceNumbers = {
    country,
    ...(known ?? row([], null, 'no number is known for this country', 'verify')),
  }
  const [emergency, advice] = [own?.emergency?.trim() ?? '', own?.advice?.trim() ?? '']
  if (emergency === '' && advice === '') return table
  return {
    country,
    emergency: emergency === '' ? table.emergency : [emergency],
    advice: advice === '' ? table.advice : advice,
    source: 'your own entry',
    mark: 'own',
  }
}

function row(emergency: readonly string[], advice: string | null, source: string, mark: Row['mark']): Row {
  return { emergency, advice, source, mark }
}
