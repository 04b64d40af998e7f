/** What the account exports of watch and sport services carry besides activities; not worth unpacking. */
const NO_ACTIVITY =
  /\.(json|jpe?g|png|gif|webp|heic|mp4|mov|html?|pdf|xlsx?|docx?|odt|ods|kmz|kml|ics|vcf|log|md|css|js|lnk|url)$/i

/** Whether a file cannot hold an activity by its name alone, so that it need not be unpacked or read. */
export function isNoActivityName(name: string): boolean {
  return NO_ACTIVITY.test(name)
}
