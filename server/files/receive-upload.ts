import type { Inbox, WaitingFile } from './inbox.ts'
import { LIMITS } from './limits.ts'
import { BrokenFormError, boundaryOf, MultipartReader } from './multipart-reader.ts'

export interface UploadProblem {
  readonly kind: 'invalid' | 'too-large'
  readonly message: string
  readonly hint: string
}

export type ReceivedUpload = { readonly files: readonly WaitingFile[] } | { readonly problem: UploadProblem }

/**
 * Streams the `files` of a multipart body into the inbox. A file over its limit is named without being kept, so that it
 * gets its own outcome and the others go on; too many files, too many bytes or a cut-off body end the whole upload.
 */
export async function receiveUpload(
  inbox: Inbox,
  importId: string,
  upload: { readonly contentType: string; readonly body: AsyncIterable<Uint8Array> | null },
): Promise<ReceivedUpload> {
  const boundary = boundaryOf(upload.contentType)
  if (boundary === null || upload.body === null) return { problem: NO_FORM }
  try {
    const form = new MultipartReader(withinLimit(upload.body), boundary)
    const received = await receiveParts(inbox, importId, form)
    if ('problem' in received) await inbox.clear(importId)
    return received
  } catch (error) {
    await inbox.clear(importId)
    if (error instanceof UploadTooLargeError) return { problem: TOO_LARGE }
    if (!(error instanceof BrokenFormError) && !isHungUp(error)) throw error
    const message = `The upload is incomplete: ${error.message}.`
    return { problem: { kind: 'invalid', message, hint: 'Send it again.' } }
  }
}

/** A browser that leaves the page in the middle of an upload is no fault of ours. */
function isHungUp(error: unknown): error is Error {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
}

/** The sender went over the limit that ends the whole upload. */
class UploadTooLargeError extends Error {}

async function* withinLimit(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of body) {
    total += chunk.length
    if (total > LIMITS.uploadBytes) throw new UploadTooLargeError()
    yield chunk
  }
}

async function receiveParts(inbox: Inbox, importId: string, form: MultipartReader): Promise<ReceivedUpload> {
  const files: WaitingFile[] = []
  for await (const part of form.parts()) {
    if (part.field !== 'files' || part.fileName === null) continue
    if (files.length >= LIMITS.filesPerUpload) return { problem: TOO_MANY }
    files.push(await inbox.receive(importId, files.length, { name: part.fileName, chunks: part.chunks }))
  }
  return files.length === 0 ? { problem: NO_FILES } : { files }
}

const NO_FORM: UploadProblem = {
  kind: 'invalid',
  message: 'The request is no form with files.',
  hint: 'Send multipart/form-data with one or more parts named `files`.',
}

const NO_FILES: UploadProblem = {
  kind: 'invalid',
  message: 'There is no file in the form.',
  hint: 'Name the parts `files` and give each a file name.',
}

const TOO_MANY: UploadProblem = {
  kind: 'too-large',
  message: `One upload takes ${LIMITS.filesPerUpload} files at most.`,
  hint: 'Send them in parts, or as one zip.',
}

const TOO_LARGE: UploadProblem = {
  kind: 'too-large',
  message: `One upload takes ${LIMITS.uploadBytes / 1024 / 1024} MB at most.`,
  hint: 'Send it in parts, or run `soleus import` on the machine itself.',
}
