import type { FileBytes } from '../usecases/analysis-port.ts'

/** Files one behind the other in one buffer, which goes to another thread without being copied again. */
export interface PackedFiles {
  readonly buffer: ArrayBuffer
  readonly files: readonly { readonly fileName: string; readonly bytes: number }[]
}

export function packFiles(files: readonly FileBytes[]): PackedFiles {
  const packed = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.length, 0))
  let start = 0
  for (const { bytes } of files) {
    packed.set(bytes, start)
    start += bytes.length
  }
  return {
    buffer: packed.buffer,
    files: files.map(({ fileName, bytes }) => ({ fileName, bytes: bytes.length })),
  }
}

/** The files again, as views of the buffer. */
export function unpackFiles({ buffer, files }: PackedFiles): FileBytes[] {
  let start = 0
  return files.map(({ fileName, bytes: length }) => {
    const bytes = new Uint8Array(buffer, start, length)
    start += length
    return { fileName, bytes }
  })
}
