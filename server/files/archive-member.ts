/** Why an archive, or one member of it, could not be read. */
export interface ArchiveProblem {
  readonly reason: 'broken-archive' | 'hostile' | 'too-large' | 'unsupported-format' | 'unreadable' | 'not-restored'
  /** One line: what is wrong and what to do. */
  readonly message: string
}

/**
 * One file out of an archive. `name` is its path inside, without e-mail addresses and levels joined by `!`; nothing is
 * ever written under it.
 */
export interface ArchiveMember {
  readonly name: string
  readonly content: { readonly bytes: Uint8Array } | { readonly problem: ArchiveProblem }
  /** How far into the file on disk reading has come with it, bytes. */
  readonly readTo: number
}
