import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const TILES = 'https://tiles.example.org:8443/{z}/{x}/{y}@2x.png?key=a-b_c'

async function withPage(): Promise<TestSoleus> {
  const webFolder = temporaryFolder()
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Soleus</title>')
  return testSoleus({ webFolder, runs: false })
}

async function images(soleus: TestSoleus, path: string): Promise<string> {
  const policy = (await soleus.request(path)).headers.get('content-security-policy') ?? ''
  return /img-src ([^;]*)/.exec(policy)?.[1] ?? ''
}

describe('the address of map pictures', () => {
  it('is none unless the owner sets one, and then its host alone may be loaded from', async () => {
    const soleus = await withPage()
    expect(await images(soleus, '/')).toBe("'self' data: blob:")
    const set = await soleus.send('PUT', '/api/settings', { tileAddress: TILES, tileCredit: '© Somebody' })
    expect(set.body).toMatchObject({ tileAddress: TILES, tileCredit: '© Somebody' })
    for (const path of ['/', '/activities/x']) {
      expect(await images(soleus, path)).toBe("'self' data: blob: https://tiles.example.org:8443")
    }
    // What is no page loads no pictures.
    expect(await images(soleus, '/api/settings')).toBe("'self' data: blob:")
    await soleus.send('PUT', '/api/settings', { tileAddress: null })
    expect(await images(soleus, '/')).toBe("'self' data: blob:")
    await soleus.send('PUT', '/api/settings', { tileAddress: TILES })
    expect((await soleus.send('PUT', '/api/settings', { tileAddress: '', tileCredit: '' })).body).toMatchObject({
      tileAddress: null,
      tileCredit: null,
    })
  })

  it('makes a browser ask for the page anew, as its policy is another', async () => {
    const soleus = await withPage()
    const etag = async () => (await soleus.request('/')).headers.get('etag') ?? ''
    const before = await etag()
    await soleus.send('PUT', '/api/settings', { tileAddress: TILES })
    const after = await etag()
    expect(after).not.toBe(before)
    const status = async (tag: string) => (await soleus.request('/', { headers: { 'if-none-match': tag } })).status
    expect([await status(before), await status(after)]).toEqual([200, 304])
    const unchanged = await soleus.request('/', { headers: { 'if-none-match': after } })
    expect(unchanged.headers.get('content-security-policy')).toContain('https://tiles.example.org:8443')
  })

  it.each([
    'http://tiles.example.org/{z}/{x}/{y}.png',
    'https://tiles.example.org/{z}/{x}.png',
    'https://tiles.example.org/{z}/{x}/{y}/{s}.png',
    'https://{x}.example.org/{z}/{y}.png',
    'https://{s}.example.org/{z}/{x}/{y}.png',
    'https://me:secret@tiles.example.org/{z}/{x}/{y}.png',
    'https:///{z}/{x}/{y}.png',
    "https://a.example;script-src 'unsafe-inline'/{z}/{x}/{y}.png",
    'https://a.example;script-src/{z}/{x}/{y}.png',
    'https://a.example,b.example/{z}/{x}/{y}.png',
    'https://*.example.org/{z}/{x}/{y}.png',
    'https://*/{z}/{x}/{y}.png',
    'https://a.example:99999/{z}/{x}/{y}.png',
    'https://a.example\\b/{z}/{x}/{y}.png',
    'javascript:alert({z}{x}{y})',
    `https://a.example/{z}/{x}/{y}.png?${'x'.repeat(500)}`,
  ])('cannot be %s', async (tileAddress) => {
    const soleus = await withPage()
    expect(await soleus.send('PUT', '/api/settings', { tileAddress })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid' } },
    })
    expect(await images(soleus, '/')).toBe("'self' data: blob:")
  })
})
