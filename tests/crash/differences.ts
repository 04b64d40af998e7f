const MOST_SHOWN = 20

/** Where two states differ, a line each: the way there, what one has and what the other has. Lists are compared as sets. */
export function differences(one: unknown, other: unknown, at = ''): string[] {
  if (Array.isArray(one) && Array.isArray(other)) return inOneOnly(one, other, at)
  if (isTree(one) && isTree(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].flatMap((key) => differences(one[key], other[key], `${at}/${key}`)).slice(0, MOST_SHOWN)
  }
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)]
  return a === b ? [] : [`${at}: ${short(a)} ≠ ${short(b)}`]
}

function inOneOnly(one: readonly unknown[], other: readonly unknown[], at: string): string[] {
  const left = [...other.map((value) => JSON.stringify(value))]
  const missing: string[] = []
  for (const value of one.map((each) => JSON.stringify(each))) {
    const found = left.indexOf(value)
    if (found < 0) missing.push(value)
    else left.splice(found, 1)
  }
  return [
    ...missing.map((value) => `${at}: missing ${short(value)}`),
    ...left.map((value) => `${at}: too much ${short(value)}`),
  ]
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function short(text = 'nothing'): string {
  return text.length > 240 ? `${text.slice(0, 240)}…` : text
}
