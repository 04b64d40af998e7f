const EXTENSION = /(\.(fit|gpx|tcx|zip|gz|xml))+$/i
const ADDRESS = /[^\s@_]+@[^\s@_]+\.[a-z]{2,}(?=[_\s-]|$)/gi
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

/**
 * A file's name without its folders and without e-mail addresses: account exports name files `<address>_<number>.fit`, and
 * nobody wants that in a list, a log or a screenshot. Never empty.
 */
export function withoutAddresses(path: string): string {
  const name = path.split(/[\\/!]/).at(-1) ?? ''
  const extension = EXTENSION.exec(name)?.[0] ?? ''
  const stem = name
    .slice(0, name.length - extension.length)
    .replace(ADDRESS, '')
    .replace(INVISIBLE, '')
    .replace(/^[_\s-]+/, '')
  return (stem === '' ? 'file' : stem) + extension
}
