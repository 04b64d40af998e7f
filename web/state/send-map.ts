import { api } from '../api.ts'
import { ApiFailure } from './api-failure.ts'
import { isTooLargeForProxy } from './upload-retry.ts'

export interface MapUpload {
  readonly file: File
  readonly onProgress: (sentBytes: number) => void
  readonly signal: AbortSignal
}

/**
 * Sends a map file whole; the id it is read under. By the older kind of request, because the newer one does not tell how
 * much has gone up. Throws an ApiFailure; one with the code `aborted` when it was told to stop.
 */
export function sendMap({ file, onProgress, signal }: MapUpload): Promise<string> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    form.append('file', file, file.name)
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    const fail = (failure: ApiFailure) => {
      signal.removeEventListener('abort', stop)
      reject(withAdvice(failure, file.name))
    }
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(Math.min(loaded, file.size)))
    request.addEventListener('load', () => {
      const id = request.status === 202 ? idOf(request.responseText) : null
      if (id === null) return fail(ApiFailure.fromBody(request.status, bodyOf(request.responseText)))
      signal.removeEventListener('abort', stop)
      resolve(id)
    })
    request.addEventListener('error', () => fail(LINE_BROKE))
    request.addEventListener('abort', () => fail(STOPPED))
    signal.addEventListener('abort', stop, { once: true })
    request.open('POST', api.mapsAddress)
    request.send(form)
  })
}

const LINE_BROKE = new ApiFailure({
  status: 0,
  code: 'unreachable',
  message: 'The line broke off before the file was there.',
  hint: null,
})

const STOPPED = new ApiFailure({ status: 0, code: 'aborted', message: 'It was cancelled.', hint: null })

/** A map goes up in one piece, which not every web server on the way lets through: there is a way without any. */
function withAdvice(failure: ApiFailure, name: string): ApiFailure {
  const { status, code } = failure
  const command = `On the machine Soleus runs on, “soleus surfaces add ${name}” takes it without a detour.`
  if (isTooLargeForProxy(failure)) {
    const message = 'A web server before Soleus takes no file as large as this one.'
    return new ApiFailure({ status, code, message, hint: command })
  }
  if (failure === LINE_BROKE) return new ApiFailure({ status, code, message: failure.message, hint: command })
  return failure
}

function idOf(text: string): string | null {
  const body = bodyOf(text)
  if (typeof body !== 'object' || body === null || !('id' in body)) return null
  return typeof body.id === 'string' ? body.id : null
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
