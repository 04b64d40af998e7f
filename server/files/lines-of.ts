const LONGEST = 16 * 1024 * 1024

/** The lines of a UTF-8 text that comes in pieces, empty ones left out. Throws a RangeError at one that never ends. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let held = ''
  for await (const chunk of chunks) {
    const lines = (held + decoder.decode(chunk, { stream: true })).split('\n')
    held = lines.pop() ?? ''
    if (held.length > LONGEST) throw new RangeError(`a line of more than ${LONGEST} characters`)
    for (const line of lines) if (line !== '') yield line
  }
  held += decoder.decode()
  if (held !== '') yield held
}
