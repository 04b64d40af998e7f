const DAYS = 7

/** Whether an instant lies within the last week by the reader's clock. */
export function isRecent(iso: string): boolean {
  return Date.now() - Date.parse(iso) < DAYS * 86_400_000
}
