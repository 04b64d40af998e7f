import type { DecodeFailure } from '../model/decode-failure.ts'

/** What is said of a FIT file that is none, or holds more than any watch writes. */
export const FIT_REFUSALS = {
  empty: {
    status: 'failed',
    reason: 'empty-file',
    message: 'The file is empty; copy it from the watch again.',
  },
  notFit: {
    status: 'failed',
    reason: 'not-fit',
    message: 'The file does not begin as a FIT file does; copy it from the watch again, or name it for what it is.',
  },
  tooManyRecords: {
    status: 'failed',
    reason: 'too-many-records',
    message: 'The file holds over a million records, eleven days at one a second; split it into its activities.',
  },
  tooManyLayouts: {
    status: 'failed',
    reason: 'hostile',
    message:
      'The records of the file come in thousands of layouts, far more than a watch writes; it was not read. Export it again.',
  },
  tooManyMessages: {
    status: 'failed',
    reason: 'hostile',
    message:
      'The file holds over five million messages, far more than a watch writes; it was not read. Export it again.',
  },
  emptyRecords: {
    status: 'failed',
    reason: 'hostile',
    message:
      'The file is full of records without a single byte, which no watch writes; it was not read. Export it again.',
  },
  tooMuchElse: {
    status: 'failed',
    reason: 'hostile',
    message: 'The file holds far more laps, sessions or events than a watch writes; it was not read. Export it again.',
  },
  tooManyParts: {
    status: 'failed',
    reason: 'hostile',
    message:
      'The file is a chain of over 256 FIT files, far more than a watch writes; it was not read. Export it again.',
  },
} as const satisfies Record<string, DecodeFailure>
