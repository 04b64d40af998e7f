import { isDiskFull, NO_ROOM } from './disk-room.ts'
import type { Inbox, WaitingFile } from './inbox.ts'
import { LIMITS } from './limits.ts'
import { BrokenFormError, boundaryOf, MultipartReader } from './multipart-reader.ts'
import type { UploadProblem } from './upload-problem.ts'

export type ReceivedUpload = { readonly files: readonly WaitingFile[] } | { readonly problem: UploadProblem }

/** What a form may hold. */
export interface FormRules {
  /** The name of the parts that are files. */
  readonly field: string
  readonly files: number
  /** All files together. */
  readonly bytes: number
  /** Each file; absent = by its kind. */
  readonly fileBytes?: number
}

const ACTIVITIES: FormRules = { field: 'files', files: LIMITS.filesPerUpload, bytes: LIMITS.archiveBytes }
/** What the form itself adds to its files. */
const FORM_BYTES = LIMITS.uploadBytes - LIMITS.archiveBytes

/**
 * Streams the files of a multipart body into the inbox. A file over its limit is named without being kept, so that it
 * gets its own outcome and the others go on; too many files, too many bytes or a cut-off body end the whole upload, and
 * nothing of it is kept.
 */
export async function receiveUpload(
  inbox: Inbox,
  importId: string,
  upload: { readonly contentType: string; readonly body: AsyncIterable<Uint8Array> | null },
  rules = ACTIVITIES,
): Promise<ReceivedUpload> {
  const boundary = boundaryOf(upload.contentType)
  if (boundary === null || upload.body === null) return { problem: noForm(rules) }
  const files: WaitingFile[] = []
  try {
    const form = new MultipartReader(withinLimit(upload.body, rules.bytes + FORM_BYTES), boundary)
    const problem = await receiveParts(inbox, importId, { form, files, rules })
    if (problem === null) {
      await inbox.secure(importId)
      return { files }
    }
    await inbox.discard(importId, files)
    return { problem }
  } catch (error) {
    await inbox.discard(importId, files)
    return { problem: problemOf(error, rules) }
  }
}

/** What is no fault of ours as a problem; throws the rest. */
function problemOf(error: unknown, rules: FormRules): UploadProblem {
  if (error instanceof UploadTooLargeError) return tooLarge(rules)
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

async function* withinLimit(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of body) {
    total += chunk.length
    if (total > most) throw new UploadTooLargeError()
    yield chunk
  }
}

/** Adds what was received to `files`, so that it is known even when this throws. */
async function receiveParts(
  inbox: Inbox,
  importId: string,
  { form, files, rules }: { readonly form: MultipartReader; readonly files: WaitingFile[]; readonly rules: FormRules },
): Promise<UploadProblem | null> {
  for await (const { field, fileName, chunks } of form.parts()) {
    if (field !== rules.field || fileName === null) continue
    if (files.length >= rules.files) return tooMany(rules)
    files.push(await inbox.receive(importId, { name: fileName, chunks, limit: rules.fileBytes }))
  }
  return files.length === 0 ? noFiles(rules) : null
}

function noForm({ field, files }: FormRules): UploadProblem {
  const parts = files === 1 ? `one part named \`${field}\`` : `one or more parts named \`${field}\``
  return {
    kind: 'invalid',
    message: 'The request is no form with files.',
    hint: `Send multipart/form-data with ${parts}.`,
  }
}

function noFiles({ field, files }: FormRules): UploadProblem {
  const hint = `Name the ${files === 1 ? 'part' : 'parts'} \`${field}\` and give ${files === 1 ? 'it' : 'each'} a file name.`
  return { kind: 'invalid', message: 'There is no file in the form.', hint }
}

function tooMany({ files }: FormRules): UploadProblem {
  const message = files === 1 ? 'One upload takes one file.' : `One upload takes ${files} files at most.`
  return {
    kind: 'too-large',
    message,
    hint: files === 1 ? 'Send them one by one.' : 'Send them in parts, or as one zip.',
  }
}

function tooLarge({ bytes, fileBytes }: FormRules): UploadProblem {
  const hint =
    fileBytes === undefined
      ? 'Send it in parts, or run `soleus import` on the machine itself.'
      : 'Take the extract of a smaller region.'
  return { kind: 'too-large', message: `One upload takes ${bytes / 1024 ** 3} GB at most.`, hint }
}
