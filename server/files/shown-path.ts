import { withoutAddresses } from './without-addresses.ts'

/** A path as it is shown: its folders, each part without e-mail addresses. `2019/March/run.fit`. */
export function shownPath(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.length === 0 ? withoutAddresses('') : parts.map((part) => withoutAddresses(part)).join('/')
}
