/** The host an address of map pictures names; null while it names none. The server has the last word on whether it can be one. */
export function tileHost(address: string): string | null {
  const [, authority = ''] = /^https:\/\/([^/?#]*)/.exec(address.trim()) ?? []
  return /^[a-z\d]([a-z\d.-]*[a-z\d])?(:\d{1,5})?$/i.test(authority) ? authority.toLowerCase() : null
}
