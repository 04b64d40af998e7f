import { isDiskFull, NO_ROOM } from './disk-room.ts'
import type { Inbox, WaitingFile } from './inbox.ts'
import { LIMITS } from './limits.ts'
import { BrokenFormError, boundaryOf, MultipartReader } from './multipart-reader.ts'
import type { UploadProblem } from './upload-problem.ts'

export type ReceivedUpload = { readonly files: readonly WaitingFile[] } | { readonly problem: UploadProblem }

/**
 * Streams the `files` of a multipart body into the inbox. A file over its limit is named without being kept, so that it
 * gets its own outcome and the others go on; too many files, too many bytes or a cut-off body end the whole upload, and
 * nothing of it is kept.
 */
export async function receiveUpload(
  inbox: Inbox,
  importId: string,
  upload: { readonly contentType: string; readonly body: AsyncIterable<Uint8Array> | null },
): Promise<ReceivedUpload> {
  const boundary = boundaryOf(upload.contentType)
  if (boundary === null || upload.body === null) return { problem: NO_FORM }
  const files: WaitingFile[] = []
  try {
    const form = new MultipartReader(withinLimit(upload.body), boundary)
    const problem = await receiveParts(inbox, importId, { form, files })
    if (problem === null) {
      await inbox.secure(importId)
      return { files }
    }
    await inbox.discard(importId, files)
    return { problem }
  } catch (error) {
    await inbox.discard(importId, files)
    return { problem: problemOf(error) }
  }
}

/** What is no fault of ours as a problem; throws the rest. */
function problemOf(error: unknown): UploadProblem {
  if (error instanceof UploadTooLargeError) return TOO_LARGE
  if (isDiskFull(error)) return NO_ROOM
  if (!(error instanceof BrokenFormError) && !isHungUp(error)) throw error
  const message = `The upload is incomplete: ${error.message}.`
  return { kind: 'invalid', message, hint: 'Send it again.' }
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

/** Adds what was received to `files`, so that it is known even when this throws. */
async function receiveParts(
  inbox: Inbox,
  importId: string,
  { form, files }: { readonly form: MultipartReader; readonly files: WaitingFile[] },
): Promise<UploadProblem | null> {
  for await (const part of form.parts()) {
    if (part.field !== 'files' || part.fileName === null) continue
    if (files.length >= LIMITS.filesPerUpload) return TOO_MANY
    files.push(await inbox.receive(importId, { name: part.fileName, chunks: part.chunks }))
  }
  return files.length === 0 ? NO_FILES : null
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
  message: `One upload takes ${LIMITS.archiveBytes / 1024 ** 3} GB at most.`,
  hint: 'Send it in parts, or run `soleus import` on the machine itself.',
}
