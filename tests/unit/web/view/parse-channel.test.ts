import { describe, expect, it } from 'vitest'
import { parseChannel } from '../../../../web/view/parse-channel.ts'

const MAIL = {
  'email-host': ' smtp.example.org ',
  'email-port': '587',
  'email-security': 'starttls',
  'email-user': '',
  'email-from': 'soleus@example.org',
  'email-to': 'me@example.org',
  'email-detail': 'full',
  'email-enabled': 'on',
}

describe('the form of a channel', () => {
  it('leaves a secret alone that was not typed, and takes it away when that is ticked', () => {
    const plain = parseChannel('email', MAIL)
    expect(plain).toEqual({
      ok: true,
      value: {
        kind: 'email',
        enabled: true,
        detail: 'full',
        host: 'smtp.example.org',
        port: 587,
        security: 'starttls',
        user: null,
        from: 'soleus@example.org',
        to: 'me@example.org',
      },
    })
    expect(parseChannel('email', { ...MAIL, 'email-password': ' a b ' })).toMatchObject({
      value: { password: ' a b ' },
    })
    const forgotten = { ...MAIL, 'email-password': 'x', 'email-forget-password': 'on' }
    expect(parseChannel('email', forgotten)).toMatchObject({ value: { password: null } })
  })

  it('is discreet unless the athlete says otherwise, and off where the box is empty', () => {
    const fields = { 'ntfy-address': 'https://ntfy.sh', 'ntfy-topic': 'calves_1' }
    expect(parseChannel('ntfy', fields)).toMatchObject({ value: { detail: 'discreet', enabled: false } })
  })

  it.each([
    ['email', { ...MAIL, 'email-host': 'https://mail' }, 'email-host'],
    ['email', { ...MAIL, 'email-port': '0' }, 'email-port'],
    ['email', { ...MAIL, 'email-port': '58 7' }, 'email-port'],
    ['email', { ...MAIL, 'email-to': 'me@' }, 'email-to'],
    ['ntfy', { 'ntfy-address': 'ntfy.sh', 'ntfy-topic': 'a' }, 'ntfy-address'],
    ['ntfy', { 'ntfy-address': 'https://ntfy.sh', 'ntfy-topic': 'my calves' }, 'ntfy-topic'],
    ['ntfy', { 'ntfy-address': 'https://ntfy.sh', 'ntfy-topic': 'a', 'ntfy-token': 'a b' }, 'ntfy-token'],
    ['webhook', { 'webhook-address': 'https://me:word@example.org' }, 'webhook-address'],
    ['webhook', { 'webhook-address': 'ftp://example.org' }, 'webhook-address'],
  ] as const)('says which field of %s is not as expected (%#)', (kind, fields, name) => {
    const parsed = parseChannel(kind, fields)
    expect(parsed.ok ? [] : Object.keys(parsed.error)).toEqual([name])
  })

  it('renews the key of a webhook only when asked', () => {
    const fields = { 'webhook-address': 'https://example.org/hook' }
    const [kept, renewed] = [fields, { ...fields, 'webhook-renew': 'on' }].map((form) => parseChannel('webhook', form))
    expect(kept).not.toHaveProperty('value.renewSecret')
    expect(renewed).toMatchObject({ value: { renewSecret: true } })
  })
})
