import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

const WINDOW_BYTES = 256 * 1024
const HEAD_BYTES = 4

interface Window {
  readonly start: number
  readonly bytes: Buffer
}

/**
 * A zip on disk, read through two windows: one moves along the directory at its end, the other along the data. A zip of
 * ten thousand small files is then read in some hundred reads instead of forty thousand.
 */
export class ZipWindow extends RandomAccessReader {
  readonly size: number
  readonly #path: string
  readonly #handle: FileHandle
  /** Where it begins in the file on disk. */
  readonly #start: number
  /** The one used last comes first. */
  #windows: Window[] = []

  private constructor(
    path: string,
    handle: FileHandle,
    { start, size }: { readonly start: number; readonly size: number },
  ) {
    super()
    this.#path = path
    this.#handle = handle
    this.#start = start
    this.size = size
  }

  static async open(path: string): Promise<ZipWindow> {
    const handle = await open(path, 'r')
    return new ZipWindow(path, handle, { start: 0, size: (await handle.stat()).size })
  }

  /** A zip that lies inside this one as it is; it ends with this one. Throws when it reaches beyond its end. */
  within(start: number, size: number): ZipWindow {
    if (start + size > this.size) throw new Error(`${size} bytes asked for at ${start} of ${this.size}`)
    return new ZipWindow(this.#path, this.#handle, { start: this.#start + start, size })
  }

  /** Bytes of the file; throws when they reach beyond its end. */
  async slice(position: number, length: number): Promise<Buffer> {
    const held = this.#held(position, length)
    if (held !== undefined) return held
    const bytes = Buffer.allocUnsafeSlow(Math.min(Math.max(length, WINDOW_BYTES), Math.max(0, this.size - position)))
    const { bytesRead } = await this.#handle.read(bytes, 0, bytes.length, this.#start + position)
    if (bytesRead < length) throw new Error(`${length} bytes asked for at ${position}, ${bytesRead} there`)
    const window = { start: position, bytes: bytes.subarray(0, bytesRead) }
    this.#windows = [window, ...this.#windows.slice(0, 1)]
    return window.bytes.subarray(0, length)
  }

  /** Its first bytes, by which it is told what it is. */
  head(): Promise<Buffer> {
    return this.slice(0, Math.min(HEAD_BYTES, this.size))
  }

  override read(
    ...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader['read']>
  ): ReturnType<RandomAccessReader['read']> {
    const held = this.#held(position, length)
    if (held !== undefined) {
      held.copy(buffer, offset)
      callback(null)
      return
    }
    this.slice(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset)
        callback(null)
      },
      (error: Error) => callback(error),
    )
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const place = { start: this.#start + start, end: this.#start + end - 1 }
    return createReadStream(this.#path, { ...place, highWaterMark: WINDOW_BYTES })
  }

  async end(): Promise<void> {
    await this.#handle.close()
  }

  #held(position: number, length: number): Buffer | undefined {
    const at = this.#windows.findIndex(
      ({ start, bytes }) => position >= start && position + length <= start + bytes.length,
    )
    const window = this.#windows[at]
    if (window === undefined) return undefined
    if (at > 0) this.#windows.reverse()
    return window.bytes.subarray(position - window.start, position - window.start + length)
  }
}
