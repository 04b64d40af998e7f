import { type DetailedError, type HttpResponse, Upload } from 'tus-js-client'
import { ApiFailure } from './api-failure.ts'
import { isTooLargeForProxy, mayPass, RETRY_DELAYS_MS } from './upload-retry.ts'

const ENDPOINT = '/api/uploads'
/** Names the import a file is to go into, and in the answer the one it went into. */
const IMPORT_HEADER = 'Soleus-Import'
/** Web servers take a megabyte in one request unless told otherwise: nginx counts 1,048,576 bytes, others a million. */
const CHUNK_BYTES = 1_000_000
const LEAST_CHUNK_BYTES = 16_000
/** A line that died without a word is given up after this. */
const STALL_MS = 90_000

export interface LargeUpload {
  readonly file: File
  readonly importId: string
  /** Where it was begun before; null = it begins. */
  readonly place: string | null
  readonly onPlace: (place: string) => void
  /** The first time it says what was there before. */
  readonly onProgress: (sentBytes: number) => void
  readonly signal: AbortSignal
}

/**
 * Sends a file in pieces small enough for any web server on the way, each after the other, and goes on where it stopped
 * when the line or the server fails. Gives the import it went into; throws an ApiFailure, with status 404 when there is
 * no longer anything at `place`. Told to stop, it takes back what was sent.
 */
export function uploadLarge(large: LargeUpload): Promise<string> {
  const { file, importId, place, onPlace, onProgress, signal } = large
  return new Promise((resolve, reject) => {
    const watchdog = stallWatchdog(() => upload.abort().then(() => upload.start()))
    const end = (act: () => void) => {
      watchdog.end()
      signal.removeEventListener('abort', takeBack)
      act()
    }
    const takeBack = () => {
      // What cannot be taken back now is dropped by the server after some days.
      upload.abort(true).catch(() => undefined)
      end(() => reject(new ApiFailure({ status: 0, code: 'aborted', message: 'It was cancelled.', hint: null })))
    }
    const upload = new Upload(file, {
      // Kept from the library, which would begin anew at the first word of a proxy that the server is not there.
      endpoint: place === null ? ENDPOINT : null,
      uploadUrl: place,
      chunkSize: CHUNK_BYTES,
      metadata: { filename: file.name, importId },
      retryDelays: [...RETRY_DELAYS_MS],
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => request.setHeader(IMPORT_HEADER, importId),
      onUploadUrlAvailable: () => {
        upload.options.endpoint = null
        if (upload.url !== null) onPlace(new URL(upload.url, location.href).pathname)
      },
      onProgress: (sent) => {
        watchdog.pet()
        onProgress(sent)
      },
      onShouldRetry: (error) => {
        watchdog.pet()
        return isWorthIt(error, upload)
      },
      onSuccess: ({ lastResponse }) => end(() => resolve(lastResponse.getHeader(IMPORT_HEADER) ?? importId)),
      onError: (error) => end(() => reject(failureOf(error))),
    })
    signal.addEventListener('abort', takeBack, { once: true })
    watchdog.pet()
    upload.start()
  })
}

/** Whether to try again; a piece too large for a server on the way becomes smaller first. */
function isWorthIt(error: DetailedError, upload: Upload): boolean {
  const failure = failureOf(error)
  const { chunkSize = CHUNK_BYTES } = upload.options
  if (isTooLargeForProxy(failure) && chunkSize > LEAST_CHUNK_BYTES) {
    upload.options.chunkSize = Math.ceil(chunkSize / 2)
    return true
  }
  // Another offset than we thought: it is asked for, and we go on from there.
  return mayPass(failure) || failure.status === 409
}

function failureOf(error: Error | DetailedError): ApiFailure {
  const response = 'originalResponse' in error ? error.originalResponse : null
  if (response !== null) return ApiFailure.fromBody(response.getStatus(), bodyOf(response))
  return new ApiFailure({ status: 0, code: 'unreachable', message: 'The server cannot be reached.', hint: null })
}

function bodyOf(response: HttpResponse): unknown {
  try {
    return JSON.parse(response.getBody())
  } catch {
    return null
  }
}

function stallWatchdog(onStall: () => void): { readonly pet: () => void; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => clearTimeout(timer)
  const pet = () => {
    end()
    timer = setTimeout(() => {
      pet()
      onStall()
    }, STALL_MS)
  }
  return { pet, end }
}
