const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EADDRINUSE: 'the port is taken',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOSPC: 'the disk is full',
}

/** What the operating system says, in words. */
export function systemProblem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error))
}
