/** A text that begins a sentence. */
export function capitalText(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
