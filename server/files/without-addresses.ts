/**
 * A file's name without its folders and without e-mail addresses: account exports name files `<address>_<number>.fit`, and
 * nobody wants that in a list, a log or a screenshot. Never empty.
 */
export function withoutAddresses(path: string): string {
  const name = path.split(/[\\/!]/).at(-1) ?? ''
  const clean = name
    .replace(/[^\s@_]+@[^\s@_]+\.[a-z]{2,}(?=[_\s-]|$)/gi, '')
    .replace(/^[_\s-]+/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
  return clean === '' || clean.startsWith('.') ? `file${clean}` : clean
}
