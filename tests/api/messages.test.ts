import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LOCAL_ATHLETE } from '../../server/usecases/local-athlete.ts'
import { type Message, tell } from '../../server/usecases/tell.ts'
import { httpReceiver } from '../support/http-receiver.ts'
import { mailReceiver } from '../support/mail-receiver.ts'
import { pushBrowser } from '../support/push-browser.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Json, NOW, type TestOptions, type TestSoleus, testSoleus } from '../support/test-soleus.ts'

const ALERT: Omit<Message, 'athleteId' | 'key' | 'when'> = {
  kind: 'alert',
  tier: 'high',
  via: 'push',
  title: 'Longer on your calves than anything in the last 30 days',
  body: 'Sunday put 24.0 calf-km on your calves.',
  path: '/alerts/x',
  isHealth: true,
}

function sending(options: TestOptions = {}): Promise<TestSoleus> {
  return testSoleus({ sends: true, allowPrivateTargets: true, sendTimeoutMs: 300, ...options })
}

async function say(soleus: TestSoleus, key: string, change: Partial<Message> = {}): Promise<void> {
  const { store, clock, wakeMessenger } = soleus.product
  await tell(store, { ...ALERT, athleteId: LOCAL_ATHLETE, key, when: clock(), ...change }, clock())
  wakeMessenger()
}

async function outboxOf(soleus: TestSoleus): Promise<Json[]> {
  return (await soleus.get('/api/outbox')).items
}

/** Waits until nothing waits or is on its way any more, or until all that waits waits for later. */
async function settled(soleus: TestSoleus, count: number): Promise<Json[]> {
  const now = () => new Date(soleus.product.clock() * 1000).toISOString()
  const isAtRest = ({ state, nextAt }: Json) => state !== 'sending' && (nextAt === null || nextAt > now())
  await expect
    .poll(async () => (await outboxOf(soleus)).filter(isAtRest).length, { timeout: 15_000 })
    .toBeGreaterThanOrEqual(count)
  return outboxOf(soleus)
}

function ntfyOf(url: string, change: object = {}) {
  return { kind: 'ntfy', enabled: true, detail: 'full', address: url, topic: 'calves', token: 'tk_1', ...change }
}

function emailOf(port: number, change: object = {}) {
  const about = { kind: 'email', enabled: true, detail: 'full', host: '127.0.0.1', port, security: 'none' }
  return { ...about, user: 'runner', password: 'secret', from: 'soleus@example.org', to: 'me@example.org', ...change }
}

describe('ntfy', () => {
  it('gets title, words, priority and a link, once', async () => {
    const receiver = await httpReceiver()
    const soleus = await sending()
    await soleus.send('PATCH', '/api/channels', { appAddress: 'https://soleus.example.org/' })
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'a')
    await say(soleus, 'a')
    expect(await settled(soleus, 1)).toMatchObject([{ channel: 'ntfy', state: 'sent', attempts: 1, problem: null }])
    const [request, ...others] = receiver.requests
    expect(others).toEqual([])
    expect(request?.headers).toMatchObject({ authorization: 'Bearer tk_1', 'content-type': 'application/json' })
    const url = 'https://soleus.example.org/alerts/x'
    expect(JSON.parse(String(request?.body))).toMatchObject({
      topic: 'calves',
      title: ALERT.title,
      message: ALERT.body,
      priority: 4,
      click: url,
      actions: [{ action: 'view', label: 'Open', url }],
    })
  })

  it('tells nothing but that there is something, unless the athlete chose otherwise', async () => {
    const receiver = await httpReceiver()
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url, { detail: 'discreet' }))
    await say(soleus, 'a')
    await say(soleus, 'b', { kind: 'safety', tier: null, title: 'STOP running', body: 'A clot' })
    await settled(soleus, 2)
    const bodies = receiver.requests.map(({ body }) => JSON.parse(String(body)))
    const told = bodies.map(({ message, priority }) => ({ message, priority }))
    expect(told).toContainEqual({ message: 'New message in the app.', priority: 4 })
    expect(told).toContainEqual({ message: 'Open the app now: safety message.', priority: 5 })
    expect(receiver.requests.map(({ body }) => String(body)).join()).not.toMatch(/calves than|calf-km|STOP|clot/)
  })
})

describe('an outage', () => {
  it('is waited out, with longer pauses, and what was told meanwhile comes once', async () => {
    const receiver = await httpReceiver()
    receiver.replies(500, 503, 'hangs', 'breaks', 200)
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'a')
    let now = NOW
    const waits: number[] = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      const [row] = await settled(soleus, 1)
      expect(row).toMatchObject({ state: 'waiting', attempts: attempt })
      waits.push(Date.parse(row.nextAt) / 1000 - now)
      now = Date.parse(row.nextAt) / 1000
      soleus.setNow(now)
      soleus.product.wakeMessenger()
      await expect.poll(async () => (await outboxOf(soleus))[0].attempts, { timeout: 10_000 }).toBe(attempt + 1)
    }
    expect(waits).toEqual([10, 30, 120, 600])
    expect(await outboxOf(soleus)).toMatchObject([{ state: 'sent', attempts: 5 }])
    const ids = receiver.requests.map(({ body }) => JSON.parse(String(body)).sequence_id)
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(1)
  })

  it('of nobody listening is waited out as well', async () => {
    const gone = await httpReceiver()
    await gone.close()
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(gone.url))
    await say(soleus, 'a')
    expect(await settled(soleus, 1)).toMatchObject([{ state: 'waiting', problem: 'nothing listens there' }])
    const back = await httpReceiver({ port: gone.port })
    soleus.setNow(NOW + 10)
    soleus.product.wakeMessenger()
    await expect.poll(async () => (await outboxOf(soleus))[0].state, { timeout: 10_000 }).toBe('sent')
    expect(back.requests).toHaveLength(1)
  })

  it('ends with a word in the outbox when the message is too old to be sent, and the athlete can send it still', async () => {
    const receiver = await httpReceiver()
    receiver.replies(500, 500, 200)
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'a')
    await settled(soleus, 1)
    soleus.setNow(NOW + 48 * 3600)
    soleus.product.wakeMessenger()
    await expect.poll(async () => (await outboxOf(soleus))[0].state, { timeout: 10_000 }).toBe('dead')
    const [dead] = (await soleus.get('/api/outbox?state=dead')).items
    expect(dead).toMatchObject({ problem: 'the receiver answered 500', attempts: 2 })
    expect((await soleus.send('POST', `/api/outbox/${dead.id}/retry`)).status).toBe(200)
    await expect.poll(async () => (await outboxOf(soleus))[0].state, { timeout: 10_000 }).toBe('sent')
    expect((await soleus.send('POST', `/api/outbox/${dead.id}/retry`)).status).toBe(409)
    expect(receiver.requests).toHaveLength(3)
  })

  it('is left alone for as long as the receiver asks', async () => {
    const receiver = await httpReceiver()
    receiver.replies({ status: 429, headers: { 'Retry-After': '900' } }, 200)
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'a')
    const [row] = await settled(soleus, 1)
    expect(Date.parse(row.nextAt) / 1000 - NOW).toBe(900)
  })

  it.each([400, 401, 403, 404, 301])('is none when the answer is %s: it would be the same again', async (status) => {
    const receiver = await httpReceiver()
    receiver.replies({ status, headers: { Location: 'http://127.0.0.1:1/' } })
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'a')
    expect(await settled(soleus, 1)).toMatchObject([{ state: 'dead', problem: `the receiver answered ${status}` }])
    expect(receiver.requests).toHaveLength(1)
  })
})

describe('a restart', () => {
  it('sends what waited, and what was on its way again under the same id', async () => {
    const dataFolder = temporaryFolder()
    const receiver = await httpReceiver()
    const first = await sending({ dataFolder, sends: false })
    await first.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(first, 'a')
    await say(first, 'b')
    await first.close()
    const second = await sending({ dataFolder })
    await settled(second, 2)
    // As if the program had ended after the receiver had it, and before that was kept.
    const { store } = second.product
    await store.updateTable('delivery').set({ state: 'sending', ended_at: null }).where('told_key', '=', 'a').execute()
    await second.close()
    const third = await sending({ dataFolder })
    expect(await settled(third, 2)).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
    const ids = receiver.requests.map(({ body }) => JSON.parse(String(body)).sequence_id)
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(2)
  })

  it('waits for what is on its way before it ends', async () => {
    const dataFolder = temporaryFolder()
    const receiver = await httpReceiver()
    const first = await sending({ dataFolder })
    await first.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(first, 'a')
    await expect.poll(() => receiver.requests.length, { timeout: 10_000 }).toBe(1)
    await first.close()
    const second = await sending({ dataFolder })
    expect(await outboxOf(second)).toMatchObject([{ state: 'sent' }])
    expect(receiver.requests).toHaveLength(1)
  })
})

describe('e-mail', () => {
  it('goes out with a fixed Message-ID, and is tried again after a passing refusal', async () => {
    const mail = await mailReceiver()
    const soleus = await sending({ sendTimeoutMs: 5000 })
    await soleus.send('PATCH', '/api/channels', { appAddress: 'https://soleus.example.org' })
    await soleus.send('PUT', '/api/channels/email', emailOf(mail.port))
    mail.refuse(1, 451)
    await say(soleus, 'a')
    expect(await settled(soleus, 1)).toMatchObject([{ state: 'waiting', problem: 'the mail server answered 451' }])
    soleus.setNow(NOW + 10)
    soleus.product.wakeMessenger()
    await expect.poll(async () => (await outboxOf(soleus))[0].state, { timeout: 10_000 }).toBe('sent')
    const [{ id }] = await outboxOf(soleus)
    const [received, ...others] = mail.mails
    expect(others).toEqual([])
    expect(received).toMatchObject({ from: 'soleus@example.org', to: ['me@example.org'] })
    expect(received?.text).toContain(`Message-ID: <${id}@example.org>`)
    expect(received?.text).toMatch(/Subject: Longer on your calves/)
    expect(received?.text.replaceAll('=\r\n', '')).toContain('https://soleus.example.org/alerts/x')
  })

  it.each([
    ['a wrong password', { password: 'wrong' }, {}, 'the mail server refused the user or the password'],
    ['a certificate nobody trusts', { security: 'starttls' }, {}, 'its certificate is not trusted'],
    [
      'a server that does not encrypt',
      { security: 'starttls' },
      { encrypts: false },
      'the mail server does not encrypt as it was told to',
    ],
  ])('says so at once with %s', async (_, change, server, problem) => {
    const mail = await mailReceiver(server)
    const soleus = await sending({ sendTimeoutMs: 5000 })
    await soleus.send('PUT', '/api/channels/email', emailOf(mail.port, change))
    const { body } = await soleus.send('POST', '/api/channels/email/test')
    expect(body).toEqual({ ok: false, reached: 0, receivers: 1, problem })
    expect(mail.mails).toEqual([])
  })

  it('is given up when the receiver is not known there', async () => {
    const mail = await mailReceiver()
    const soleus = await sending({ sendTimeoutMs: 5000 })
    await soleus.send('PUT', '/api/channels/email', emailOf(mail.port))
    mail.refuse(1, 550)
    await say(soleus, 'a')
    expect(await settled(soleus, 1)).toMatchObject([{ state: 'dead', problem: 'the mail server answered 550' }])
  })
})

describe('a webhook', () => {
  it('is signed as Standard Webhooks says, with a key that is told once', async () => {
    const receiver = await httpReceiver()
    const soleus = await sending()
    const input = { kind: 'webhook', enabled: true, detail: 'full', address: `${receiver.url}/hook` }
    const { body: set } = await soleus.send('PUT', '/api/channels/webhook', input)
    expect(set.newSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect((await soleus.send('PUT', '/api/channels/webhook', input)).body.newSecret).toBeNull()
    expect(JSON.stringify(await soleus.get('/api/channels'))).not.toContain(set.newSecret.slice(6))
    await say(soleus, 'a')
    await settled(soleus, 1)
    const [{ headers, body, path }] = receiver.requests as [(typeof receiver.requests)[number]]
    expect(path).toBe('/hook')
    const key = Buffer.from(set.newSecret.slice(6), 'base64')
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const signature = createHmac('sha256', key).update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${signature}`)
    expect(JSON.parse(String(body))).toMatchObject({ type: 'soleus.message', data: { title: ALERT.title } })
    const { body: renewed } = await soleus.send('PUT', '/api/channels/webhook', { ...input, renewSecret: true })
    expect(renewed.newSecret).not.toBe(set.newSecret)
  })
})

describe('web push', () => {
  const endpointOf = (url: string) => `${url}/push/abc`

  it('wakes each browser with what only it can read', async () => {
    const service = await httpReceiver()
    service.replies(201)
    const soleus = await sending()
    const browser = pushBrowser()
    const subscription = { endpoint: endpointOf(service.url), keys: browser.keys, device: 'Firefox on Linux' }
    const { status, body: added } = await soleus.send('POST', '/api/push/browsers', subscription)
    expect(status).toBe(201)
    expect((await soleus.send('POST', '/api/push/browsers', subscription)).body.id).toBe(added.id)
    await soleus.send('PUT', '/api/channels/push', { kind: 'push', enabled: true, detail: 'full' })
    await say(soleus, 'a')
    await settled(soleus, 1)
    const [request, ...others] = service.requests
    expect(others).toEqual([])
    expect(request?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '86400' })
    const { key } = await soleus.get('/api/push/key')
    expect(request?.headers.authorization).toMatch(new RegExp(`^vapid t=.+, k=${key}$`))
    expect(browser.read(request?.body ?? Buffer.alloc(0))).toMatchObject({ title: ALERT.title, body: ALERT.body })
    expect(() => pushBrowser().read(request?.body ?? Buffer.alloc(0))).toThrow()
    expect((await soleus.get('/api/channels')).browsers).toMatchObject([{ device: 'Firefox on Linux' }])
  })

  it('forgets a browser that no longer wants to be woken', async () => {
    const service = await httpReceiver()
    service.replies(410)
    const soleus = await sending()
    const { keys } = pushBrowser()
    await soleus.send('POST', '/api/push/browsers', { endpoint: endpointOf(service.url), keys, device: 'Chrome' })
    await say(soleus, 'a')
    const [row] = await settled(soleus, 1)
    expect(row).toMatchObject({ state: 'dead', problem: 'the browser no longer wants messages' })
    expect((await soleus.get('/api/channels')).browsers).toEqual([])
  })

  it('keeps its keys over a restart', async () => {
    const dataFolder = temporaryFolder()
    const first = await sending({ dataFolder })
    const { key } = await first.get('/api/push/key')
    await first.close()
    const second = await sending({ dataFolder })
    expect(await second.get('/api/push/key')).toEqual({ key })
  })
})

describe('the test of a channel', () => {
  it('says what came of it', async () => {
    const receiver = await httpReceiver()
    const soleus = await sending()
    expect((await soleus.send('POST', '/api/channels/ntfy/test')).status).toBe(404)
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    const good = await soleus.send('POST', '/api/channels/ntfy/test')
    expect(good.body).toEqual({ ok: true, reached: 1, receivers: 1, problem: null })
    receiver.replies(500)
    soleus.setNow(NOW + 1)
    const bad = await soleus.send('POST', '/api/channels/ntfy/test')
    expect(bad.body).toEqual({ ok: false, reached: 0, receivers: 1, problem: 'the receiver answered 500' })
    expect(receiver.requests).toHaveLength(2)
    expect((await soleus.get('/api/channels')).items[0].last).toMatchObject({ state: 'dead' })
  })
})

describe('an address', () => {
  it.each([
    'http://127.0.0.1:1',
    'http://localhost:1',
    'http://[::1]:1',
    'https://10.0.0.1',
    'http://169.254.169.254/x',
  ])('inside this machine or its network is refused: %s', async (address) => {
    const soleus = await sending({ allowPrivateTargets: false })
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(address))
    const { body } = await soleus.send('POST', '/api/channels/ntfy/test')
    expect(body.problem).toMatch(/inside this machine or its network/)
  })

  it('of a mail server is held to the same', async () => {
    const mail = await mailReceiver()
    const soleus = await sending({ allowPrivateTargets: false })
    await soleus.send('PUT', '/api/channels/email', emailOf(mail.port))
    const { body } = await soleus.send('POST', '/api/channels/email/test')
    expect(body.problem).toMatch(/inside this machine or its network/)
  })

  it.each([
    ['ftp://example.org', 'a scheme that is none of the web'],
    ['https://user:word@example.org', 'a password in it'],
    ['nonsense', 'no address at all'],
  ])('%s is not taken: %s', async (address) => {
    const soleus = await sending()
    expect((await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(address))).status).toBe(400)
  })

  it.each([{ token: 'a\r\nX-Other: b' }, { topic: '../x' }, { topic: '' }])('nor is %j', async (change) => {
    const soleus = await sending()
    expect((await soleus.send('PUT', '/api/channels/ntfy', ntfyOf('https://ntfy.sh', change))).status).toBe(400)
  })
})

describe('a channel', () => {
  it('never gives its password back, and keeps it while it is not said anew', async () => {
    const mail = await mailReceiver()
    const soleus = await sending({ sendTimeoutMs: 5000 })
    await soleus.send('PUT', '/api/channels/email', emailOf(mail.port))
    const { password: _, ...unsaid } = emailOf(mail.port, { to: 'other@example.org' })
    const { body } = await soleus.send('PUT', '/api/channels/email', unsaid)
    expect(body.channel).toMatchObject({ hasSecret: true, settings: { to: 'other@example.org', user: 'runner' } })
    expect(JSON.stringify(await soleus.get('/api/channels'))).not.toContain('"secret"')
    expect((await soleus.send('POST', '/api/channels/email/test')).body).toMatchObject({ ok: true })
    expect(mail.mails).toMatchObject([{ to: ['other@example.org'] }])
  })

  it('that is switched off or taken away sends nothing any more', async () => {
    const receiver = await httpReceiver()
    receiver.replies(500)
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'a')
    await settled(soleus, 1)
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url, { enabled: false }))
    expect(await outboxOf(soleus)).toMatchObject([{ state: 'dead', problem: 'the channel was switched off' }])
    await say(soleus, 'b')
    soleus.setNow(NOW + 3600)
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'c')
    await settled(soleus, 2)
    expect((await soleus.send('DELETE', '/api/channels/ntfy')).status).toBe(200)
    expect((await soleus.send('DELETE', '/api/channels/ntfy')).status).toBe(404)
    expect(receiver.requests).toHaveLength(2)
  })

  it('gets nothing before its time, and nothing that was taken back', async () => {
    const receiver = await httpReceiver()
    const soleus = await sending()
    await soleus.send('PUT', '/api/channels/ntfy', ntfyOf(receiver.url))
    await say(soleus, 'later', { kind: 'question', when: NOW + 600, title: 'later' })
    await say(soleus, 'digest', { via: 'digest', title: 'digest' })
    await say(soleus, 'now', { title: 'now' })
    await settled(soleus, 1)
    expect(receiver.requests.map(({ body }) => JSON.parse(String(body)).title)).toEqual(['now'])
    soleus.setNow(NOW + 600)
    soleus.product.wakeMessenger()
    await settled(soleus, 2)
    expect(receiver.requests.map(({ body }) => JSON.parse(String(body)).title)).toEqual(['now', 'later'])
  })
})
