import { randomBytes } from 'node:crypto'

/** An id nobody can guess or count up: 96 random bits, safe in an address. */
export function newId(): string {
  return randomBytes(12).toString('base64url')
}
