import { describe, expect, it } from 'vitest'
import { setPassword } from '../../server/usecases/access.ts'
import { apiRoutes } from '../support/api-routes.ts'
import { type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const PASSWORD = 'long enough to remember'

async function guarded(): Promise<TestSoleus> {
  const soleus = await testSoleus()
  expect(await setPassword(soleus.product, PASSWORD)).toEqual({ ok: true, value: null })
  return soleus
}

async function signIn(soleus: TestSoleus, password: string): Promise<Response> {
  return soleus.request('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ password }),
  })
}

const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

describe('without a password', () => {
  it('everything is open, on this machine', async () => {
    const soleus = await testSoleus()
    expect(await soleus.get('/api/session')).toEqual({ required: false, signedIn: true })
    expect((await soleus.request('/api/overview')).status).toBe(200)
  })
})

describe('with a password', () => {
  it('everything under /api but the session is closed, and health is open', async () => {
    const soleus = await guarded()
    const routes = await apiRoutes(soleus)
    expect(routes.length).toBeGreaterThan(17)
    for (const { method, path } of routes) {
      const { status, body } = await soleus.send(method, path)
      // The answer to HEAD has no body.
      const code = method === 'HEAD' ? null : 'signed-out'
      expect({ method, path, status, code: body?.error.code ?? null }).toEqual({ method, path, status: 401, code })
    }
    expect((await soleus.request('/api/openapi.json')).status).toBe(401)
    expect(await soleus.get('/health')).toEqual({ status: 'ok', version: '0.0.0', database: 'ok' })
    expect(await soleus.get('/api/session')).toEqual({ required: true, signedIn: false })
  })

  it('the right one opens it, until signed out', async () => {
    const soleus = await guarded()
    const answer = await signIn(soleus, PASSWORD)
    expect(await answer.json()).toEqual({ required: true, signedIn: true })
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/)
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Strict/)
    const headers = { Cookie: cookieOf(answer) }
    expect((await soleus.request('/api/overview', { headers })).status).toBe(200)
    expect(await (await soleus.request('/api/session', { headers })).json()).toEqual({ required: true, signedIn: true })
    expect((await soleus.request('/api/session', { method: 'DELETE', headers })).status).toBe(204)
    expect((await soleus.request('/api/overview', { headers })).status).toBe(401)
  })

  it('a session ends after thirty days, and with a new password', async () => {
    const soleus = await guarded()
    const headers = { Cookie: cookieOf(await signIn(soleus, PASSWORD)) }
    const start = soleus.product.clock()
    soleus.setNow(start + 30 * 86_400 - 1)
    expect((await soleus.request('/api/overview', { headers })).status).toBe(200)
    soleus.setNow(start + 30 * 86_400 + 1)
    expect((await soleus.request('/api/overview', { headers })).status).toBe(401)
    const fresh = { Cookie: cookieOf(await signIn(soleus, PASSWORD)) }
    await setPassword(soleus.product, 'another long password')
    expect((await soleus.request('/api/overview', { headers: fresh })).status).toBe(401)
  })

  it('neither the password nor the token is in the database', async () => {
    const soleus = await guarded()
    const token = cookieOf(await signIn(soleus, PASSWORD)).split('=')[1] ?? ''
    const { store } = soleus.product
    const rows = [
      ...(await store.selectFrom('session').selectAll().execute()),
      ...(await store.selectFrom('password').selectAll().execute()),
    ]
    expect(token.length).toBeGreaterThan(40)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
    expect(JSON.stringify(rows)).toContain('$argon2id$')
  })

  it('wrong ones are turned away, and after five the caller has to wait', async () => {
    const soleus = await guarded()
    const tries = await Promise.all(Array.from({ length: 8 }, () => signIn(soleus, 'wrong')))
    expect(tries.map((answer) => answer.status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    expect((await signIn(soleus, PASSWORD)).status).toBe(429)
    soleus.setNow(soleus.product.clock() + 15 * 60)
    expect((await signIn(soleus, PASSWORD)).status).toBe(200)
  })

  it('a short one is not taken', async () => {
    const soleus = await testSoleus()
    expect(await setPassword(soleus.product, 'short')).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await soleus.get('/api/session')).toEqual({ required: false, signedIn: true })
  })
})

describe('another web site', () => {
  it('cannot point its own name at this machine', async () => {
    const soleus = await testSoleus()
    const answer = await soleus.request('/api/overview', { headers: { Host: 'evil.example:8787' } })
    expect(answer.status).toBe(421)
    for (const Host of ['localhost:8787', '127.0.0.1:9', '[::1]:8787', 'LOCALHOST']) {
      expect((await soleus.request('/api/overview', { headers: { Host } })).status).toBe(200)
    }
  })

  it('cannot make a browser change anything here', async () => {
    const soleus = await testSoleus()
    const attempt = (headers: Record<string, string>) =>
      soleus.request('/api/settings', {
        method: 'PUT',
        headers: { Host: '127.0.0.1:8787', 'Content-Type': 'application/json', ...headers },
        body: '{"units":"imperial"}',
      })
    expect((await attempt({ Origin: 'https://evil.example' })).status).toBe(403)
    expect((await attempt({ Origin: 'http://127.0.0.1:9999' })).status).toBe(403)
    expect((await attempt({ Origin: 'null' })).status).toBe(403)
    expect((await soleus.get('/api/settings')).units).toBe('metric')
    expect((await attempt({ Origin: 'http://127.0.0.1:8787' })).status).toBe(200)
    expect((await attempt({})).status).toBe(200)
  })

  it('is told apart by name, not refused, when the server is public', async () => {
    const soleus = await testSoleus({ publicBind: true })
    const headers = { Host: 'soleus.club.example' }
    expect((await soleus.request('/api/overview', { headers })).status).toBe(200)
    const foreign = { method: 'POST', headers: { ...headers, Origin: 'https://evil.example' } }
    expect((await soleus.request('/api/demo', foreign)).status).toBe(403)
  })

  it('is not what a proxy before a guarded server is taken for', async () => {
    const soleus = await guarded()
    const headers = { Host: 'soleus.club.example' }
    expect((await soleus.request('/api/overview', { headers })).status).toBe(401)
    const behind = { Host: '127.0.0.1:8787', 'X-Forwarded-Host': 'soleus.club.example' }
    const post = (Origin: string) =>
      soleus.request('/api/session', {
        method: 'POST',
        headers: { ...behind, Origin, 'Content-Type': 'application/json' },
        body: JSON.stringify({ password: PASSWORD }),
      })
    expect((await post('https://soleus.club.example')).status).toBe(200)
    expect((await post('https://evil.example')).status).toBe(403)
  })
})

describe('every answer', () => {
  it('forbids framing, foreign code, sniffing and caching', async () => {
    const soleus = await testSoleus()
    for (const path of ['/api/overview', '/api/nope', '/api/activities?limit=x']) {
      const { headers } = await soleus.request(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })

  it('has the shape of an error where there is nothing', async () => {
    const soleus = await testSoleus()
    expect(await soleus.send('GET', '/api/nope')).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } })
    const broken = await soleus.request('/api/activities', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    })
    expect(broken.status).toBe(400)
    expect(((await broken.json()) as { error: object }).error).toMatchObject({ code: 'bad-request' })
    const name = 'long'.repeat(20_000)
    expect(await soleus.send('PATCH', '/api/activities/x', { name })).toMatchObject({
      status: 413,
      body: { error: { code: 'too-large' } },
    })
  })
})
