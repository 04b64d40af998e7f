import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

export interface MailReceiver {
  readonly port: number
  readonly mails: readonly ReceivedMail[]
  /** Answers the next so many messages with a code after they were read. */
  readonly refuse: (times: number, code: number) => void
  readonly close: () => Promise<void>
}

/**
 * A real SMTP server on this machine that takes user `runner` with password `secret`, and encrypts with a certificate
 * nobody trusts. It is closed with the test.
 */
export async function mailReceiver({ encrypts = true } = {}): Promise<MailReceiver> {
  const mails: ReceivedMail[] = []
  let refusals = { times: 0, code: 450 }
  const server = new SMTPServer({
    allowInsecureAuth: true,
    ...(encrypts ? {} : { disabledCommands: ['STARTTLS'] }),
    logger: false,
    onAuth: ({ username, password }, _session, callback) => {
      if (username === 'runner' && password === 'secret') callback(null, { user: username })
      else callback(new Error('wrong'))
    },
    onData: async (stream, session, callback) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      if (refusals.times > 0) {
        refusals = { ...refusals, times: refusals.times - 1 }
        callback(Object.assign(new Error('not now'), { responseCode: refusals.code }))
        return
      }
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      mails.push({ from, to: rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString() })
      callback()
    },
  })
  // What clients do to it is for the tests to see, not for the log.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  let isOpen = true
  const close = async () => {
    if (isOpen) await new Promise<void>((resolve) => server.close(() => resolve()))
    isOpen = false
  }
  onTestFinished(close)
  return {
    port,
    mails,
    refuse: (times, code) => {
      refusals = { times, code }
    },
    close,
  }
}
