import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from '../../../../server/files/lines-of.ts'

async function lines(chunks: readonly Uint8Array[]): Promise<string[]> {
  const found: string[] = []
  async function* source() {
    yield* chunks
  }
  for await (const line of linesOf(source())) found.push(line)
  return found
}

it('finds the same lines wherever the text is cut', async () => {
  const texts = fc.array(
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', '')),
    { maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (written, size) => {
      const bytes = Buffer.from(written.join('\n'))
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      )
      expect(await lines(chunks)).toEqual(
        bytes
          .toString()
          .split('\n')
          .filter((line) => line !== ''),
      )
    }),
  )
})

it('does not collect a line without end', async () => {
  const chunk = Buffer.alloc(4 * 1024 * 1024, 'x')
  await expect(lines(new Array(6).fill(chunk))).rejects.toThrow(RangeError)
})
