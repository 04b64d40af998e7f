import type { Result } from '../../analysis/model/result.ts'
import type { ChannelInput } from '../contract.ts'

type Fields = Readonly<Record<string, unknown>>
type Parsed = Result<ChannelInput, Readonly<Record<string, string>>>
type Form<K extends ChannelInput['kind']> = Extract<ChannelInput, { kind: K }>

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const TOPIC = /^[-_A-Za-z0-9]{1,64}$/

/** Reads the form of a channel. Fields are named `kind-field`, as several forms share a page; so are the errors. */
export function parseChannel(kind: 'email' | 'ntfy' | 'webhook', fields: Fields): Parsed {
  const form = reader(kind, fields)
  const value = kind === 'email' ? email(form) : kind === 'ntfy' ? ntfy(form) : webhook(form)
  return Object.keys(form.errors).length === 0 ? { ok: true, value } : { ok: false, error: form.errors }
}

type Reader = ReturnType<typeof reader>

function reader(kind: string, fields: Fields) {
  const errors: Record<string, string> = {}
  const text = (name: string) => String(fields[`${kind}-${name}`] ?? '').trim()
  return {
    errors,
    text,
    /** What is asked for is given; else its sentence is kept. */
    demand: (name: string, isGood: boolean, sentence: string) => {
      if (!isGood) errors[`${kind}-${name}`] = sentence
    },
    shared: {
      enabled: text('enabled') === 'on',
      detail: text('detail') === 'full' ? 'full' : 'discreet',
    } as const,
    /** A secret: taken away when that is ticked, left as it is when nothing is typed. */
    secret: (name: string) =>
      text(`forget-${name}`) === 'on' ? null : text(name) === '' ? undefined : String(fields[`${kind}-${name}`]),
  }
}

function email({ text, demand, shared, secret }: Reader): Form<'email'> {
  const port = Number(text('port'))
  demand('host', /^[^\s/]+$/.test(text('host')), 'The name of the mail server, such as smtp.example.org.')
  demand('port', Number.isInteger(port) && port >= 1 && port <= 65_535, 'Usually 465 or 587.')
  demand('from', MAIL.test(text('from')), 'The address the messages come from.')
  demand('to', MAIL.test(text('to')), 'Your own address.')
  const password = secret('password')
  return {
    kind: 'email',
    ...shared,
    host: text('host'),
    port,
    security: text('security') === 'tls' ? 'tls' : text('security') === 'none' ? 'none' : 'starttls',
    user: text('user') === '' ? null : text('user'),
    from: text('from'),
    to: text('to'),
    ...(password === undefined ? {} : { password }),
  }
}

function ntfy({ text, demand, shared, secret }: Reader): Form<'ntfy'> {
  demand('address', isWebAddress(text('address')), 'The server, such as https://ntfy.sh.')
  demand('topic', TOPIC.test(text('topic')), 'Letters, digits, - and _, at most 64. Make it hard to guess.')
  const token = secret('token')
  demand('token', token == null || /^[\x21-\x7e]+$/.test(token), 'A token has no blanks.')
  return {
    kind: 'ntfy',
    ...shared,
    address: text('address'),
    topic: text('topic'),
    ...(token === undefined ? {} : { token }),
  }
}

function webhook({ text, demand, shared }: Reader): Form<'webhook'> {
  demand('address', isWebAddress(text('address')), 'An address that begins with https://.')
  return {
    kind: 'webhook',
    ...shared,
    address: text('address'),
    ...(text('renew') === 'on' ? { renewSecret: true } : {}),
  }
}

/** Whether a text is an address of the web without a user or a password in it. */
export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}
