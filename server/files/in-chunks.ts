const CHUNK_CHARACTERS = 64 * 1024

/** Short texts as bytes, many of them at a time: each chunk costs a turn through every stream behind it. */
export async function* inChunks(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  let held: string[] = []
  let length = 0
  for await (const text of texts) {
    held.push(text)
    length += text.length
    if (length < CHUNK_CHARACTERS) continue
    yield Buffer.from(held.join(''))
    held = []
    length = 0
  }
  if (length > 0) yield Buffer.from(held.join(''))
}
