/**
 * What kind of error it was, to be kept with a job: its name and code. Never its message, which may hold a file's name or
 * what is in it.
 */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? error.name : `${error.name} ${code}`
}
