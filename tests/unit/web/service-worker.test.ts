import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const SOURCE = readFileSync(new URL('../../../web/service-worker.js', import.meta.url), 'utf8')
const ORIGIN = 'https://soleus.example.org'

interface Build {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
}

const ONE = {
  name: 'one',
  files: { '/': 'shell <script src="/assets/main-1.js">', '/assets/main-1.js': 'main 1' },
}
const TWO = {
  name: 'two',
  files: { '/': 'shell <script src="/assets/main-2.js">', '/assets/main-2.js': 'main 2' },
}

type Handler = (event: object) => void

/** A browser as far as a worker sees it: what it keeps, its windows, the server behind the network. */
function browser() {
  const kept = new Map<string, Map<string, string>>()
  const server: { files: Readonly<Record<string, string>>; isDown: boolean; status: number } = {
    files: ONE.files,
    isDown: false,
    status: 200,
  }
  const asked: string[] = []
  const windows: { focused: boolean; posted: unknown[] }[] = []
  const opened: string[] = []
  const shown: { title: string; options: Record<string, unknown> }[] = []
  const pathOf = (request: string | { url: string }) =>
    new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname
  const fetchPath = async (request: string | { url: string }, init?: { body?: string }): Promise<Response> => {
    const path = pathOf(request)
    asked.push(init?.body === undefined ? path : `${path} ${init.body}`)
    if (server.isDown) throw new TypeError('network')
    if (path === '/api/push/key') return Response.json({ key: 'the-key' })
    const text = server.files[path]
    return new Response(text ?? 'none', {
      status: text === undefined ? (init === undefined ? 404 : 201) : server.status,
    })
  }
  const found = (text: string | undefined) => (text === undefined ? undefined : new Response(text))
  const caches = {
    open: async (name: string) => {
      const files = kept.get(name) ?? new Map<string, string>()
      kept.set(name, files)
      return {
        addAll: async (requests: (string | { url: string })[]) => {
          for (const request of requests) {
            const answer = await fetchPath(request)
            if (!answer.ok) throw new TypeError(`${pathOf(request)} is not there`)
            files.set(pathOf(request), await answer.text())
          }
        },
        match: async (request: string | { url: string }) => found(files.get(pathOf(request))),
      }
    },
    match: async (request: string | { url: string }) =>
      found([...kept.values()].map((files) => files.get(pathOf(request))).find((text) => text !== undefined)),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  }
  /** Starts the worker of a build; returns a way to raise its events that waits for what they begin. */
  const start = ({ name, files }: Build) => {
    const handlers = new Map<string, Handler>()
    const self = {
      addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
      location: { origin: ORIGIN },
      clients: {
        claim: async () => undefined,
        matchAll: async () =>
          windows.map((window) => ({
            focus: async () => {
              window.focused = true
            },
            postMessage: (message: unknown) => window.posted.push(message),
          })),
        openWindow: async (path: string) => opened.push(path),
      },
      registration: {
        showNotification: async (title: string, options: Record<string, unknown>) => shown.push({ title, options }),
        pushManager: {
          subscribe: async () => ({
            toJSON: () => ({ endpoint: 'https://push.example.org/new', keys: { auth: 'a' } }),
          }),
        },
      },
    }
    class PathRequest {
      readonly url: string
      constructor(path: string) {
        this.url = ORIGIN + path
      }
    }
    const text = SOURCE.replace("'__BUILD__'", JSON.stringify(name)).replace(
      "['__FILES__']",
      JSON.stringify(Object.keys(files)),
    )
    // Waiting for a network that never answers takes no time here.
    const setTimeout = (run: (value: unknown) => void, _: number, value: unknown) =>
      globalThis.setTimeout(run, 20, value)
    runInContext(text, createContext({ self, caches, fetch: fetchPath, Request: PathRequest, URL, setTimeout }))
    return async (type: string, event: object = {}): Promise<Response | undefined> => {
      const waits: Promise<unknown>[] = []
      let answer: Promise<Response> | undefined
      handlers.get(type)?.({
        ...event,
        waitUntil: (promise: Promise<unknown>) => waits.push(promise),
        respondWith: (promise: Promise<Response>) => {
          answer = promise
        },
      })
      await Promise.all(waits)
      return answer
    }
  }
  return { kept, server, asked, windows, opened, shown, start }
}

const navigation = (path: string) => ({ request: { method: 'GET', mode: 'navigate', url: ORIGIN + path } })
const load = (path: string) => ({ request: { method: 'GET', mode: 'no-cors', url: ORIGIN + path } })
const textOf = async (answer: Promise<Response | undefined>) => (await answer)?.text()

describe('what is kept', () => {
  it('answers when the network is gone, at every address of the page and at no other', async () => {
    const { start, server } = browser()
    const raise = start(ONE)
    await raise('install')
    await raise('activate')
    server.isDown = true
    for (const path of ['/', '/check-in', '/alerts/x?a=b']) {
      expect(await textOf(raise('fetch', navigation(path)))).toBe(ONE.files['/'])
    }
    expect(await textOf(raise('fetch', load('/assets/main-1.js')))).toBe('main 1')
    for (const path of ['/api/export', '/feeds/x/alerts.atom', '/health', '/api/activities/1/original.fit']) {
      expect(await raise('fetch', navigation(path)), path).toBeUndefined()
    }
    expect(await raise('fetch', load('/api/overview'))).toBeUndefined()
    expect(await raise('fetch', { request: { ...load('/').request, method: 'POST' } })).toBeUndefined()
    expect(
      await raise('fetch', { request: { ...load('/').request, url: 'https://tiles.example.org/1.png' } }),
    ).toBeUndefined()
  })

  it('stands back while the server is well, and steps in while it is ill', async () => {
    const { start, server } = browser()
    const raise = start(ONE)
    await raise('install')
    server.files = { ...ONE.files, '/': 'newer' }
    expect(await textOf(raise('fetch', navigation('/')))).toBe('newer')
    server.status = 502
    expect(await textOf(raise('fetch', navigation('/')))).toBe(ONE.files['/'])
  })
})

describe('a new build', () => {
  it('leaves windows of the old one their files until they are gone, and then clears up', async () => {
    const { start, server, kept } = browser()
    const old = start(ONE)
    await old('install')
    await old('activate')
    server.files = TWO.files
    const next = start(TWO)
    await next('install')
    // Both worlds, before the old windows are gone: their files are on the server no more.
    expect(await textOf(old('fetch', load('/assets/main-1.js')))).toBe('main 1')
    expect(await textOf(old('fetch', navigation('/')))).toBe(TWO.files['/'])
    server.isDown = true
    expect(await textOf(old('fetch', load('/assets/main-2.js')))).toBe('main 2')
    expect(await textOf(old('fetch', navigation('/')))).toBe(ONE.files['/'])
    await next('activate')
    expect([...kept.keys()]).toEqual(['soleus-two'])
    expect(await textOf(next('fetch', navigation('/')))).toBe(TWO.files['/'])
  })

  it('is not taken in by halves', async () => {
    const { start, server, kept } = browser()
    server.files = { ...ONE.files, '/': TWO.files['/'] }
    await expect(start(ONE)('install')).rejects.toThrow('the shell is of another build')
    expect([...kept.keys()]).toEqual([])
    server.files = { '/': ONE.files['/'] }
    await expect(start(ONE)('install')).rejects.toThrow('/assets/main-1.js is not there')
  })
})

describe('messages', () => {
  const data = (value: object) => ({ data: { json: () => value } })
  const message = {
    id: 'm1',
    title: 'STOP',
    body: 'Get help today',
    url: 'https://elsewhere.example.org/safety?x=1',
    urgency: 'urgent',
  }

  it('are shown with a tag of their own, stay when urgent, and are told to open windows', async () => {
    const { start, shown, windows } = browser()
    windows.push({ focused: false, posted: [] })
    await start(ONE)('push', data(message))
    expect(shown).toEqual([
      {
        title: 'STOP',
        options: expect.objectContaining({
          body: 'Get help today',
          tag: 'm1',
          requireInteraction: true,
          data: { path: '/safety?x=1' },
        }),
      },
    ])
    expect(windows[0]?.posted).toEqual([{ type: 'push-arrived', id: 'm1' }])
    await start(ONE)('push', data({ ...message, id: 'm2', url: null, urgency: 'normal' }))
    expect(shown[1]?.options).toMatchObject({ requireInteraction: false, data: { path: '/alerts' } })
  })

  it('lead to a window that is open, else to a new one', async () => {
    const { start, windows, opened } = browser()
    const raise = start(ONE)
    const click = { notification: { close: () => undefined, data: { path: '/alerts/x' } } }
    await raise('notificationclick', click)
    expect(opened).toEqual(['/alerts/x'])
    windows.push({ focused: false, posted: [] })
    await raise('notificationclick', click)
    expect(opened).toHaveLength(1)
    expect(windows).toEqual([{ focused: true, posted: [{ type: 'open', path: '/alerts/x' }] }])
  })

  it('come again after the push service ended a subscription: the server is told of the new one', async () => {
    const { start, asked } = browser()
    await start(ONE)('pushsubscriptionchange', { newSubscription: null })
    expect(asked[0]).toBe('/api/push/key')
    expect(JSON.parse(asked[1]?.replace('/api/push/browsers ', '') ?? '')).toEqual({
      endpoint: 'https://push.example.org/new',
      keys: { auth: 'a' },
      device: expect.any(String),
    })
  })
})
