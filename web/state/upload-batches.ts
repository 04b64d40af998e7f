/**
 * As many files and bytes as go up in one form. Web servers in front of ours take a megabyte in one request unless told
 * otherwise, and many a home server stands behind one that was not.
 */
export const BATCH_LIMITS = { files: 400, bytes: 900_000 } as const

/** What a form adds to each file besides its name. */
const FORM_BYTES = 250
/** A letter of a name takes this much at most. */
const LETTER_BYTES = 3

interface Named {
  readonly name: string
  readonly size: number
}

export interface UploadPlan<F> {
  /** Small files, so many at a time as go up in one form. */
  readonly batches: readonly (readonly F[])[]
  /** Files too large for a form; each goes up by itself, in pieces. */
  readonly large: readonly F[]
}

/** How a choice of files goes up, each in the order it was given in. */
export function planUpload<F extends Named>(files: readonly F[]): UploadPlan<F> {
  const batches: F[][] = []
  const large: F[] = []
  let bytes = 0
  for (const file of files) {
    const size = bytesInForm(file)
    const last = batches.at(-1)
    if (size > BATCH_LIMITS.bytes) {
      large.push(file)
    } else if (last === undefined || last.length >= BATCH_LIMITS.files || bytes + size > BATCH_LIMITS.bytes) {
      batches.push([file])
      bytes = size
    } else {
      last.push(file)
      bytes += size
    }
  }
  return { batches, large }
}

function bytesInForm({ name, size }: Named): number {
  return size + FORM_BYTES + name.length * LETTER_BYTES
}
