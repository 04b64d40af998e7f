const MOST_SHOWN = 20

/** Where two states differ, a line each: the way there, what one has and what the other has. */
export function differences(one: unknown, other: unknown, at = ''): string[] {
  if (isTree(one) && isTree(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].flatMap((key) => differences(one[key], other[key], `${at}/${key}`)).slice(0, MOST_SHOWN)
  }
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  return a === b ? [] : [`${at}: ${short(a)} ≠ ${short(b)}`]
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function short(text = 'nothing'): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
