import { Transform } from 'node:stream'

/** Lets `most` bytes through and fails on the next one. */
export function limitLength(most: number): Transform {
  let left = most
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      left -= chunk.length
      if (left < 0) done(new Error(`more than ${most} bytes`))
      else done(null, chunk)
    },
  })
}
