const MAX_HEADER_BYTES = 16 * 1024
const CRLF = Buffer.from('\r\n')
const BLANK_LINE = Buffer.from('\r\n\r\n')

/** One part of a form: its field, the file name its sender gave (null = a plain field), and its bytes as they stream in. */
export interface FormPart {
  readonly field: string
  readonly fileName: string | null
  /** Read it to its end or leave it alone; what is left is passed over when the next part is asked for. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** The boundary out of a `multipart/form-data` content type, or null when it is another type. */
export function boundaryOf(contentType: string): string | null {
  const match = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType)
  return match?.[1] ?? match?.[2] ?? null
}

/** What was sent is no complete form. */
export class BrokenFormError extends Error {}

/**
 * Reads a `multipart/form-data` body (RFC 7578) part by part without ever holding more than a chunk of it.
 * Throws BrokenFormError when the body ends early or is not a form.
 */
export class MultipartReader {
  readonly #source: AsyncIterator<Uint8Array>
  readonly #delimiter: Buffer
  /** Begins with a line break so that the first boundary looks like all others. */
  #held: Buffer = CRLF

  constructor(body: AsyncIterable<Uint8Array>, boundary: string) {
    this.#source = body[Symbol.asyncIterator]()
    this.#delimiter = Buffer.from(`\r\n--${boundary}`)
  }

  async *parts(): AsyncGenerator<FormPart> {
    try {
      await drain(this.#untilDelimiter())
      while (!(await this.#atEnd())) {
        const header = await this.#header()
        const chunks = this.#untilDelimiter()
        yield { ...header, chunks }
        await drain(chunks)
      }
      await this.#passEpilogue()
    } finally {
      await this.#source.return?.()
    }
  }

  async *#untilDelimiter(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(this.#delimiter)
      if (at >= 0) {
        const rest = this.#held.subarray(0, at)
        this.#held = this.#held.subarray(at + this.#delimiter.length)
        if (rest.length > 0) yield rest
        return
      }
      const safe = this.#held.length - this.#delimiter.length + 1
      if (safe > 0) {
        const chunk = this.#held.subarray(0, safe)
        this.#held = this.#held.subarray(safe)
        yield chunk
      }
      await this.#more()
    }
  }

  /** After a delimiter: `--` ends the form, a line break begins a part. */
  async #atEnd(): Promise<boolean> {
    while (this.#held.length < 2) await this.#more()
    if (this.#held.subarray(0, 2).toString('latin1') === '--') return true
    let lineEnd = this.#held.indexOf(CRLF)
    while (lineEnd < 0 && this.#held.length < MAX_HEADER_BYTES) {
      await this.#more()
      lineEnd = this.#held.indexOf(CRLF)
    }
    if (lineEnd < 0) throw new BrokenFormError('a boundary is not followed by a line break')
    this.#held = this.#held.subarray(lineEnd)
    return false
  }

  /** Little or nothing follows the form; reading it lets the sender finish before it is answered. */
  async #passEpilogue(): Promise<void> {
    let left = MAX_HEADER_BYTES
    while (left > 0) {
      const { done, value } = await this.#source.next()
      if (done === true) return
      left -= value.length
    }
  }

  async #header(): Promise<{ field: string; fileName: string | null }> {
    let end = this.#held.indexOf(BLANK_LINE)
    while (end < 0) {
      if (this.#held.length > MAX_HEADER_BYTES) throw new BrokenFormError('the header of a part is too long')
      await this.#more()
      end = this.#held.indexOf(BLANK_LINE)
    }
    const text = this.#held.subarray(0, end).toString('utf8')
    this.#held = this.#held.subarray(end + BLANK_LINE.length)
    return parseDisposition(text)
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.next()
    if (done === true) throw new BrokenFormError('the upload was cut off')
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value])
  }
}

async function drain(chunks: AsyncGenerator<Uint8Array>): Promise<void> {
  let next = await chunks.next()
  while (next.done !== true) next = await chunks.next()
}

function parseDisposition(header: string): { field: string; fileName: string | null } {
  const line = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(header)?.[1] ?? ''
  const field = /(?:^|;)\s*name="([^"]*)"/i.exec(line)?.[1] ?? ''
  const extended = /(?:^|;)\s*filename\*=UTF-8''([^;\s]*)/i.exec(line)?.[1]
  const plain = /(?:^|;)\s*filename="([^"]*)"/i.exec(line)?.[1]
  return { field: decode(field), fileName: extended === undefined ? decodeOrNull(plain) : percentDecode(extended) }
}

function decodeOrNull(text: string | undefined): string | null {
  return text === undefined ? null : decode(text)
}

/** Browsers write a quote and line breaks inside a name as percent escapes, and nothing else. */
function decode(text: string): string {
  return text.replaceAll('%22', '"').replaceAll(/%0[AD]/gi, ' ')
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
