import type { Result } from '../../analysis/model/result.ts'
import { LIMITS } from '../files/limits.ts'
import { isExpired, type ResumableUpload } from '../files/resumable-uploads.ts'
import { findImport } from '../store/import-store.ts'
import { findUploadedFile } from '../store/uploaded-file-store.ts'
import { addFiles } from './add-files.ts'
import type { Failure } from './failure.ts'
import type { Product } from './product.ts'
import { takeInUpload } from './take-in-upload.ts'

/** Names the import: in a request the one an upload is wished into, in an answer the one it went into. */
export const IMPORT_HEADER = 'soleus-import'

type Answer = Result<Response, Failure>

/**
 * Answers a request of the tus protocol, as far as it is ours to say: whose upload it is, whether there is room, and what
 * becomes of it when it is whole. Its end is answered only when the file is safe and in its import.
 */
export async function resumableUpload(product: Product, athleteId: string, request: Request): Promise<Answer> {
  if (request.method === 'OPTIONS') return { ok: true, value: await product.uploads.handle(athleteId, request) }
  if (request.method === 'POST') return begin(product, athleteId, request)
  const id = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const upload = await product.uploads.find(athleteId, id)
  if (upload === undefined || isExpired(upload.touchedAt, product.clock())) return GONE
  if (request.method === 'DELETE') return { ok: true, value: await product.uploads.handle(athleteId, request) }
  const file = await findUploadedFile(product.store, athleteId, id)
  if (file === undefined && upload.received === null) return GONE
  // Whole, but the process ended before that was noted: the sender's retry makes it good.
  if (file === undefined && upload.received === upload.bytes)
    await takeInUpload(product, upload, wishOf(request, upload))
  return goOn(product, athleteId, { request, id })
}

async function begin(product: Product, athleteId: string, request: Request): Promise<Answer> {
  const bytes = Number(request.headers.get('upload-length') ?? Number.NaN)
  const refusal = await product.uploads.refusal(athleteId, bytes)
  if (refusal !== null) return { ok: false, error: refusal }
  const importId = wishedAtBegin(request)
  if (importId !== null && (await findImport(product.store, athleteId, importId)) === undefined) return NO_IMPORT
  const response = await product.uploads.handle(athleteId, request)
  const id = response.headers.get('location')?.split('/').at(-1)
  if (id === undefined) return { ok: true, value: response }
  return after(product, athleteId, { request, id, response })
}

async function goOn(
  product: Product,
  athleteId: string,
  { request, id }: { readonly request: Request; readonly id: string },
): Promise<Answer> {
  const response = await product.uploads.handle(athleteId, request)
  return response.ok ? after(product, athleteId, { request, id, response }) : { ok: true, value: response }
}

/** What follows from bytes that have come: a whole upload goes into its import, of others it is said how long they stay. */
async function after(
  product: Product,
  athleteId: string,
  { request, id, response }: { readonly request: Request; readonly id: string; readonly response: Response },
): Promise<Answer> {
  const upload = await product.uploads.find(athleteId, id)
  if (upload === undefined) return GONE
  const wished = wishOf(request, upload)
  if (upload.received === null || upload.received === upload.bytes) {
    response.headers.set(IMPORT_HEADER, await takeInUpload(product, upload, wished))
    return { ok: true, value: response }
  }
  if (upload.bytes > LIMITS.activityBytes && (await product.uploads.kindOf(upload)) === 'other') {
    await takeInUpload(product, upload, wished)
    await product.uploads.dropBytes(upload)
    return TOO_LARGE
  }
  // An import stays open as long as something comes.
  if (wished !== null && request.method === 'PATCH') await addFiles(product, athleteId, wished, [])
  const expires = new Date((upload.touchedAt + LIMITS.uploadSeconds) * 1000)
  response.headers.set('Upload-Expires', expires.toUTCString())
  return { ok: true, value: response }
}

/** An upload taken up again after its import was closed may be wished into another. */
function wishOf(request: Request, upload: ResumableUpload): string | null {
  return request.headers.get(IMPORT_HEADER) ?? upload.importId
}

function wishedAtBegin(request: Request): string | null {
  const header = request.headers.get(IMPORT_HEADER)
  if (header !== null) return header
  const encoded = /(?:^|,)\s*importId ([\w+/=]+)/.exec(request.headers.get('upload-metadata') ?? '')?.[1]
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8')
}

const GONE: Answer = {
  ok: false,
  error: { kind: 'not-found', message: 'There is no such upload, or it was dropped.', hint: 'Send the file again.' },
}

const NO_IMPORT: Answer = { ok: false, error: { kind: 'not-found', message: 'There is no such import.' } }

const TOO_LARGE: Answer = {
  ok: false,
  error: {
    kind: 'too-large',
    message: `It is larger than ${LIMITS.activityBytes / 1024 ** 2} MB, far beyond any activity.`,
    hint: 'Larger files are taken only as zip archives.',
  },
}
