import type { AlertDetail } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { sentOnSentence, sentSentence } from '../view/sent-sentence.ts'

interface AlertSentProps {
  readonly sent: AlertDetail['sent']
  readonly today: string
}

/** What of an alert left the app: by which channel, when, and what became of it. */
export function AlertSent({ sent, today }: AlertSentProps): Element {
  return (
    <section class="card" aria-labelledby="sent-title">
      <h2 id="sent-title">What was sent</h2>
      {sent.length === 0 ? (
        <p class="quiet">Nothing: it stayed in the app.</p>
      ) : (
        <ul class="alert-sent">
          {sent.map((message) => (
            <li key={message.at + message.via}>
              {sentSentence(message, today)}
              <ul>
                {message.channels.map((channel, i) => (
                  <li key={i}>{sentOnSentence(channel, today)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <p class="card-foot">
        <Link to="/settings/messages">Where messages go</Link>
      </p>
    </section>
  )
}
