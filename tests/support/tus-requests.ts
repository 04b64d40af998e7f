/** What a tus client sends, request by request, so that a test can stop anywhere. */
export interface TusRequests {
  /** Begins an upload and gives the whole answer; its place is the header Location. */
  readonly begin: (bytes: number, metadata: Readonly<Record<string, string>>, init?: RequestInit) => Promise<Response>
  readonly send: (place: string, offset: number, bytes: Uint8Array, headers?: HeadersInit) => Promise<Response>
  readonly ask: (place: string, headers?: HeadersInit) => Promise<Response>
  readonly giveUp: (place: string) => Promise<Response>
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

export function tusRequests(request: Fetch): TusRequests {
  const call = (path: string, method: string, { headers, ...init }: RequestInit = {}) => {
    const all = new Headers(headers)
    all.set('Tus-Resumable', '1.0.0')
    return request(path, { method, headers: all, ...init })
  }
  return {
    begin: (bytes, metadata, { headers, ...init } = {}) => {
      const all = new Headers(headers)
      all.set('Upload-Length', String(bytes))
      const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      if (pairs.length > 0) all.set('Upload-Metadata', pairs.join(','))
      return call('/api/uploads', 'POST', { ...init, headers: all })
    },
    send: (place, offset, bytes, headers) => {
      const all = new Headers(headers)
      all.set('Upload-Offset', String(offset))
      all.set('Content-Type', 'application/offset+octet-stream')
      return call(place, 'PATCH', { headers: all, body: new Uint8Array(bytes) })
    },
    ask: (place, headers) => call(place, 'HEAD', headers === undefined ? {} : { headers }),
    giveUp: (place) => call(place, 'DELETE'),
  }
}
