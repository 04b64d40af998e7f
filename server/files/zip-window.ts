import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

const WINDOW_BYTES = 256 * 1024

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
  /** The one used last comes first. */
  #windows: Window[] = []

  private constructor(path: string, handle: FileHandle, size: number) {
    super()
    this.#path = path
    this.#handle = handle
    this.size = size
  }

  static async open(path: string): Promise<ZipWindow> {
    const handle = await open(path, 'r')
    return new ZipWindow(path, handle, (await handle.stat()).size)
  }

  /** Bytes of the file; throws when they reach beyond its end. */
  async slice(position: number, length: number): Promise<Buffer> {
    const held = this.#held(position, length)
    if (held !== undefined) return held
    const bytes = Buffer.allocUnsafeSlow(Math.min(Math.max(length, WINDOW_BYTES), Math.max(0, this.size - position)))
    const { bytesRead } = await this.#handle.read(bytes, 0, bytes.length, position)
    if (bytesRead < length) throw new Error(`${length} bytes asked for at ${position}, ${bytesRead} there`)
    const window = { start: position, bytes: bytes.subarray(0, bytesRead) }
    this.#windows = [window, ...this.#windows.slice(0, 1)]
    return window.bytes.subarray(0, length)
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
    return createReadStream(this.#path, { start, end: end - 1 })
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
