import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'

/** The way from the settings to where messages go. */
export function ChannelLinkCard(): Element {
  return (
    <section class="card" aria-labelledby="messages-title">
      <h2 id="messages-title">Messages</h2>
      <p>
        Alerts can come to your phone, your mailbox or a program of yours, in quiet hours not at all, and on Mondays as
        a summary. Nothing leaves until you turn it on.
      </p>
      <p class="card-foot">
        <Link to="/settings/messages">Where messages go</Link>
      </p>
    </section>
  )
}
