/** What an import is called when the athlete calls it nothing: the name of its one file, or how many there are. */
export function importTitle(files: number, name: string | null): string {
  return files === 1 && name !== null ? name : `${files} files`
}
