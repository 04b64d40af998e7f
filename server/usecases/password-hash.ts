import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the library's parameters (19 MB, 2 passes: what OWASP asks for); the salt is in the text. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password)
}

export async function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password)
}
