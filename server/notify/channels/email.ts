import { once } from 'node:events'
import nodemailer from 'nodemailer'
import type { EmailTarget, OutgoingMessage, SendResult } from '../../usecases/sender-port.ts'
import { failedSending } from '../failed-sending.ts'
import { connectionProblem, type PostLimits } from '../guarded-post.ts'
import { resolveTarget } from '../resolve-target.ts'

interface SmtpError {
  readonly code?: string
  readonly responseCode?: number
}

/**
 * Sends a plain e-mail by an SMTP server. The message's id makes its Message-ID, so that mail programs show a repetition
 * once. Connects to the address that was checked and to no other, and never without encryption outside one's own network.
 */
export async function sendEmail(
  { host, port, security, user, password, from, to }: EmailTarget,
  { id, title, body, url, urgency, createdAt }: OutgoingMessage,
  { allowPrivate, timeoutMs }: PostLimits,
): Promise<SendResult> {
  const target = await resolveTarget(host, allowPrivate)
  if (!target.ok) return failedSending(target.error)
  if (security === 'none' && !target.value.isPrivate) {
    return failedSending('mail is not sent unencrypted over the internet; choose TLS or STARTTLS', true)
  }
  const transport = nodemailer.createTransport({
    host: target.value.address,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    tls: { servername: host },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), LONGEST_STEPS * timeoutMs)
  try {
    const sent = transport.sendMail({
      from,
      to,
      subject: title,
      text: url === null ? body : `${body}\n\n${url}\n`,
      date: new Date(createdAt * 1000),
      messageId: `<${id}@${domainOf(from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      priority: urgency === 'urgent' ? 'high' : 'normal',
    })
    await Promise.race([sent, once(late.signal, 'abort').then(() => Promise.reject(TOO_LATE))])
    return { ok: true, answer: 'accepted' }
  } catch (error) {
    return mailProblem(error as SmtpError)
  } finally {
    clearTimeout(timer)
    transport.close()
  }
}

/** A server that answers each step just in time may take this many times as long. */
const LONGEST_STEPS = 2
const TOO_LATE: SmtpError = { code: 'ETIMEDOUT' }

function mailProblem(error: SmtpError): SendResult {
  const { code, responseCode } = error
  if (code === 'EAUTH') return failedSending('the mail server refused the user or the password', true)
  if (code === 'ETLS') return failedSending('the mail server does not encrypt as it was told to', true)
  if (responseCode === undefined) return failedSending(connectionProblem(error))
  return failedSending(`the mail server answered ${responseCode}`, responseCode >= 500)
}

function domainOf(address: string): string {
  return /@([^@\s>]+)>?\s*$/.exec(address)?.[1] ?? 'soleus.invalid'
}
