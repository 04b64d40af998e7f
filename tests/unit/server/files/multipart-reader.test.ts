import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenFormError, boundaryOf, MultipartReader } from '../../../../server/files/multipart-reader.ts'

interface Part {
  readonly field: string
  readonly fileName: string | null
  readonly bytes: string
}

async function* inPieces(body: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
}

async function read(body: Uint8Array, size = 1000): Promise<Part[]> {
  const parts: Part[] = []
  for await (const { field, fileName, chunks } of new MultipartReader(inPieces(body, size), 'B').parts()) {
    const held: Uint8Array[] = []
    for await (const chunk of chunks) held.push(Buffer.from(chunk))
    parts.push({ field, fileName, bytes: Buffer.concat(held).toString('latin1') })
  }
  return parts
}

const body = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))

const TWO = body(
  '--B\r\nContent-Disposition: form-data; name="files"; filename="a.fit"\r\nContent-Type: x/y\r\n\r\nfirst\r\n--not\r\n' +
    '--B\r\nContent-Disposition: form-data; name="note"\r\n\r\n\r\n--B--\r\n',
)

describe('a form', () => {
  it('is read the same however it is cut into pieces', async () => {
    const expected = [
      { field: 'files', fileName: 'a.fit', bytes: 'first\r\n--not' },
      { field: 'note', fileName: null, bytes: '' },
    ]
    for (let size = 1; size <= TWO.length; size++) expect(await read(TWO, size)).toEqual(expected)
  })

  it('carries any bytes unchanged, as a browser packs them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 70 }), async (bytes, size) => {
        const form = new FormData()
        form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], 'naïve "run" 1.gpx'))
        const request = new Request('http://x/', { method: 'POST', body: form })
        const boundary = boundaryOf(request.headers.get('content-type') ?? '')
        const reader = new MultipartReader(inPieces(new Uint8Array(await request.arrayBuffer()), size), boundary ?? '')
        for await (const part of reader.parts()) {
          expect(part.fileName).toBe('naïve "run" 1.gpx')
          const held: Uint8Array[] = []
          for await (const chunk of part.chunks) held.push(Buffer.from(chunk))
          expect(Buffer.concat(held).equals(Buffer.from(bytes))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('passes over a part nobody reads', async () => {
    const names: (string | null)[] = []
    for await (const part of new MultipartReader(inPieces(TWO, 7), 'B').parts()) names.push(part.fileName)
    expect(names).toEqual(['a.fit', null])
  })

  it('takes the name out of filename* where there is one', async () => {
    const disposition = `form-data; name="files"; filename="x"; filename*=UTF-8''na%C3%AFve.fit`
    const form = body(`--B\r\nContent-Disposition: ${disposition}\r\n\r\nx\r\n--B--`)
    expect((await read(form))[0]?.fileName).toBe('naïve.fit')
  })

  it('is refused when it is cut off, has no boundary, or a header without end', async () => {
    await expect(read(TWO.subarray(0, TWO.length - 20))).rejects.toThrow(BrokenFormError)
    await expect(read(body('no form at all'))).rejects.toThrow(BrokenFormError)
    await expect(read(body(`--B\r\nX: ${'x'.repeat(40_000)}`))).rejects.toThrow('the header of a part is too long')
  })
})

describe('boundaryOf', () => {
  it('finds the boundary, quoted or not', () => {
    expect(boundaryOf('multipart/form-data; boundary=----abc123')).toBe('----abc123')
    expect(boundaryOf('Multipart/Form-Data; charset=utf-8; boundary="a b"')).toBe('a b')
  })
  it('is null for anything else', () => {
    expect(boundaryOf('application/json')).toBeNull()
    expect(boundaryOf('multipart/form-data')).toBeNull()
  })
})
