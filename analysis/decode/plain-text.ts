const NO_LETTERS = /[\p{Cc}\p{Cs}]+/gu

/**
 * A text out of a file as one line a person, JSON and any database can take: control characters and halves of letters become
 * blanks, blanks collapse, and what is longer than `longest` is cut, never in the middle of a letter.
 */
export function plainText(text: string, longest: number): string {
  return text.replace(NO_LETTERS, ' ').replace(/\s+/g, ' ').trim().slice(0, longest).replace(NO_LETTERS, '').trimEnd()
}
