const EXTENSION = /(\.(fit|gpx|tcx|zip|gz|xml|csv|json|txt|pdf|jpe?g|png))+$/i
const AT = '(?:[@\\uff20\\ufe6b]|%(?:25)*40)'
const DOT = '(?:[.\\uff0e\\u3002]|%(?:25)*2e)'
const LABEL = '[\\p{L}\\p{N}-]+'
/** Whatever stands before the sign up to a blank counts as part of it: better a name too short than half an address. */
const ADDRESS = new RegExp(`[^\\s@/\\\\]+${AT}(?:${LABEL}${DOT})+\\p{L}[\\p{L}\\p{N}-]+`, 'giu')
const MAY_HOLD_ADDRESS = new RegExp(AT, 'iu')
/** All but what joins the parts of one emoji. */
const INVISIBLE = /[\p{Cc}\p{Cs}]|(?!\u200d)\p{Cf}|(?<!\p{Extended_Pictographic}|\ufe0f)\u200d/gu
/** A folder or zip that a name stands in; archives in archives are written `Part1.zip!run.fit`. */
const LEVEL = /[\\/]|(?<=\.zip)!/i
const LONGEST = 160
/** A zip may give a name of 65,535 letters; the patterns are quadratic in its length. The end of it says what it is. */
const LOOKED_AT = 600

/**
 * A file's name without its folders and without e-mail addresses: account exports name files `<address>_<number>.fit`, and
 * nobody wants that in a list, a log or a screenshot. Addresses written with `%40` or a wide sign count too. Never empty,
 * and cut at 160 characters.
 */
export function withoutAddresses(path: string): string {
  const name = (path.split(LEVEL).at(-1) ?? '').slice(-LOOKED_AT).replace(INVISIBLE, '')
  const extension = EXTENSION.exec(name)?.[0] ?? ''
  const stem = name
    .slice(0, name.length - extension.length)
    .replace(ADDRESS, '')
    .replace(/^[_\s-]+/, '')
  return (stem === '' ? 'file' : shortened(stem)) + extension
}

/** A path with its folders, addresses taken out of every part of it. */
export function hidingAddresses(path: string): string {
  if (!MAY_HOLD_ADDRESS.test(path)) return path
  return path
    .split('/')
    .map((part) => part.slice(-LOOKED_AT).replace(INVISIBLE, '').replace(ADDRESS, ''))
    .join('/')
}

function shortened(stem: string): string {
  const letters = [...stem]
  return letters.length <= LONGEST ? stem : `${letters.slice(0, LONGEST).join('')}…`
}
