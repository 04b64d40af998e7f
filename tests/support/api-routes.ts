import type { Json, TestSoleus } from './test-soleus.ts'

export interface ApiRoute {
  readonly method: string
  readonly path: string
}

/** Every route under /api that the server itself describes, but the session's; ids are filled in with `id`. */
export async function apiRoutes(soleus: TestSoleus, id = 'x'): Promise<ApiRoute[]> {
  const { createApp } = await import('../../server/http/app.ts')
  const { bindVerbs } = await import('../../server/http/bind-verbs.ts')
  const options = { version: '0', publicBind: false, webFolder: '/nowhere', logError: () => undefined }
  const app = createApp(bindVerbs(soleus.product), options)
  const document: Json = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'x', version: '0' } })
  return Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods)
      .map((method) => ({ method: method.toUpperCase(), path: path.replace(/\{\w+\}/, id) }))
      .filter((route) => route.path.startsWith('/api/') && route.path !== '/api/session'),
  )
}
