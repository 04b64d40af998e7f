export interface TextPart {
  readonly text: string
  readonly strong: boolean
}

/** A load, a distance or a height with its unit. Days, counts and per cent stay plain, or all would be bold. */
const FIGURE = /\d[\d,]*(?:\.\d+)?[ \u00a0](?:calf-km|km|mi|miles|m|ft)(?![\w-])/g

/** Splits a sentence so that its figures can be set in bold. The parts joined are the sentence itself. */
export function emphasiseNumbers(sentence: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of sentence.matchAll(FIGURE)) {
    if (match.index > from) parts.push({ text: sentence.slice(from, match.index), strong: false })
    parts.push({ text: match[0], strong: true })
    from = match.index + match[0].length
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), strong: false })
  return parts
}
