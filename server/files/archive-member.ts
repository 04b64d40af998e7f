/** Why an archive, or one member of it, could not be read. */
export interface ArchiveProblem {
  readonly reason: 'broken-archive' | 'hostile' | 'too-large' | 'unsupported-format'
  /** One line: what is wrong and what to do. */
  readonly message: string
}

/** One file out of an archive. `name` is its path inside, levels joined by `!`; nothing is ever written under it. */
export interface ArchiveMember {
  readonly name: string
  readonly content: { readonly bytes: Uint8Array } | { readonly problem: ArchiveProblem }
}
