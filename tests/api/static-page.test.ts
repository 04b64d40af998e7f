import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { testSoleus } from '../support/test-soleus.ts'

const SHELL = '<!doctype html><title>Soleus</title>'
const SCRIPT = 'console.log("hello")'.repeat(50)

async function withPage() {
  const webFolder = temporaryFolder()
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), SHELL)
  writeFileSync(join(webFolder, 'assets', 'main-Bx3kZ_9a.js'), SCRIPT)
  writeFileSync(join(webFolder, 'icon.svg'), '<svg/>')
  return testSoleus({ webFolder, runs: false })
}

describe('the page', () => {
  it.each(['/', '/activities/abc', '/settings'])('is the shell at %s', async (path) => {
    const soleus = await withPage()
    const answer = await soleus.request(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe(SHELL)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  it('sends hashed files to keep, and packed to whoever takes it', async () => {
    const soleus = await withPage()
    const plain = await soleus.request('/assets/main-Bx3kZ_9a.js')
    expect(plain.headers.get('cache-control')).toContain('immutable')
    expect(await plain.text()).toBe(SCRIPT)
    const packed = await soleus.request('/assets/main-Bx3kZ_9a.js', { headers: { 'Accept-Encoding': 'br, gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(SCRIPT)
  })

  it('is not sent again unchanged', async () => {
    const soleus = await withPage()
    const etag = (await soleus.request('/')).headers.get('etag') ?? ''
    const again = await soleus.request('/', { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('has no files but its own', async () => {
    const soleus = await withPage()
    for (const path of ['/assets/nope.js', '/../package.json', '/%2e%2e/soleus.db', '/soleus.db']) {
      expect((await soleus.request(path)).status, path).toBe(404)
    }
    expect((await soleus.request('/', { method: 'POST' })).status).toBe(404)
  })

  it('that was not built says what to do', async () => {
    const soleus = await testSoleus({ runs: false })
    const answer = await soleus.request('/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('npm run build')
  })
})

describe('the description of the API', () => {
  it('names every route of the contract with its answers', async () => {
    const soleus = await withPage()
    const { openapi, paths, components } = await soleus.get('/api/openapi.json')
    expect(openapi).toBe('3.1.0')
    const routes = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(routes.sort()).toEqual([
      'DELETE /api/activities/{id}',
      'DELETE /api/body/{date}',
      'DELETE /api/channels/{kind}',
      'DELETE /api/check-ins/{id}',
      'DELETE /api/feeds/{id}',
      'DELETE /api/injuries/{id}',
      'DELETE /api/maps/{id}',
      'DELETE /api/overloads/{id}',
      'DELETE /api/places/{id}',
      'DELETE /api/plans/{id}',
      'DELETE /api/push/browsers/{id}',
      'DELETE /api/session',
      'DELETE /api/shoes/{id}',
      'DELETE /api/snoozes/{rule}',
      'DELETE /api/uploads/{id}',
      'DELETE /api/zones/{id}',
      'GET /api/activities',
      'GET /api/activities/{id}',
      'GET /api/activities/{id}/original',
      'GET /api/activities/{id}/samples',
      'GET /api/activities/{id}/segments.ndjson',
      'GET /api/activities/{id}/share.gpx',
      'GET /api/alerts',
      'GET /api/alerts/{id}',
      'GET /api/body',
      'GET /api/channels',
      'GET /api/check-ins',
      'GET /api/days',
      'GET /api/export',
      'GET /api/export/{table}',
      'GET /api/feeds',
      'GET /api/ground',
      'GET /api/imports',
      'GET /api/imports/{id}',
      'GET /api/imports/{id}/events',
      'GET /api/imports/{id}/files',
      'GET /api/imports/{id}/files/{fileId}/original',
      'GET /api/imports/{id}/outcomes',
      'GET /api/injuries',
      'GET /api/load-charts',
      'GET /api/maps',
      'GET /api/outbox',
      'GET /api/overloads',
      'GET /api/overview',
      'GET /api/places',
      'GET /api/plan-context',
      'GET /api/plans',
      'GET /api/push/key',
      'GET /api/question',
      'GET /api/recalculations',
      'GET /api/recalculations/{id}',
      'GET /api/report-card',
      'GET /api/room',
      'GET /api/safety',
      'GET /api/session',
      'GET /api/settings',
      'GET /api/shoes',
      'GET /api/snoozes',
      'GET /api/weeks',
      'GET /api/zones',
      'GET /feeds/{token}/{file}',
      'GET /health',
      'HEAD /api/uploads/{id}',
      'PATCH /api/activities/{id}',
      'PATCH /api/alerts/{id}',
      'PATCH /api/channels',
      'PATCH /api/check-ins/{id}',
      'PATCH /api/injuries/{id}',
      'PATCH /api/places/{id}',
      'PATCH /api/plans/{id}',
      'PATCH /api/shoes/{id}',
      'PATCH /api/uploads/{id}',
      'POST /api/activities',
      'POST /api/activities/{id}/restore',
      'POST /api/body',
      'POST /api/channels/{kind}/test',
      'POST /api/check-ins',
      'POST /api/check-ins/{id}/restore',
      'POST /api/demo',
      'POST /api/feeds',
      'POST /api/imports',
      'POST /api/imports/open',
      'POST /api/imports/{id}/cancel',
      'POST /api/imports/{id}/close',
      'POST /api/imports/{id}/files',
      'POST /api/imports/{id}/pause',
      'POST /api/imports/{id}/resume',
      'POST /api/imports/{id}/retry',
      'POST /api/injuries',
      'POST /api/maps',
      'POST /api/outbox/{id}/retry',
      'POST /api/overloads',
      'POST /api/places',
      'POST /api/plans',
      'POST /api/push/browsers',
      'POST /api/question',
      'POST /api/safety',
      'POST /api/safety/{id}/answer',
      'POST /api/safety/{id}/end',
      'POST /api/session',
      'POST /api/shoes',
      'POST /api/snoozes',
      'POST /api/uploads',
      'POST /api/zones',
      'PUT /api/channels/{kind}',
      'PUT /api/settings',
    ])
    expect(components.schemas.ActivityFigures.properties).toHaveProperty('deviceAscentMetres')
    expect(paths['/api/imports'].post.requestBody.content).toHaveProperty('multipart/form-data')
  })
})
