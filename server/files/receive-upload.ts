import { type Inbox, UploadTooLargeError, type WaitingFile } from './inbox.ts'
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
    const received = await receiveParts(inbox, importId, new MultipartReader(upload.body, boundary))
    if ('problem' in received) await inbox.clear(importId)
    return received
  } catch (error) {
    await inbox.clear(importId)
    const problem = problemOf(error)
    if (problem === null) throw error
    return { problem }
  }
}

async function receiveParts(inbox: Inbox, importId: string, form: MultipartReader): Promise<ReceivedUpload> {
  const files: WaitingFile[] = []
  let total = 0
  for await (const part of form.parts()) {
    if (part.field !== 'files' || part.fileName === null) continue
    if (files.length >= LIMITS.filesPerUpload) return { problem: TOO_MANY }
    const file = { name: part.fileName, chunks: part.chunks }
    const { waiting, bytes } = await inbox.receive(importId, files.length, file)
    files.push(waiting)
    total += bytes
    if (total > LIMITS.uploadBytes) return { problem: TOO_LARGE }
  }
  return files.length === 0 ? { problem: NO_FILES } : { files }
}

function problemOf(error: unknown): UploadProblem | null {
  if (error instanceof UploadTooLargeError) return TOO_LARGE
  if (error instanceof BrokenFormError) {
    return { kind: 'invalid', message: `The upload is incomplete: ${error.message}.`, hint: 'Send it again.' }
  }
  return null
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
