/** As many files and bytes as go up at once; the server takes a little more in one upload. */
export const BATCH_LIMITS = { files: 400, bytes: 1024 * 1024 * 1024 } as const

interface Sized {
  readonly size: number
}

/** Cuts a choice of files into uploads the server takes, in their order. A file too large for any goes alone. */
export function uploadBatches<F extends Sized>(files: readonly F[]): readonly (readonly F[])[] {
  const batches: F[][] = []
  let bytes = 0
  for (const file of files) {
    const last = batches.at(-1)
    if (last === undefined || last.length >= BATCH_LIMITS.files || bytes + file.size > BATCH_LIMITS.bytes) {
      batches.push([file])
      bytes = 0
    } else {
      last.push(file)
    }
    bytes += file.size
  }
  return batches
}
