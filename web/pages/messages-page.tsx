import { api } from '../api.ts'
import type { Channels } from '../contract.ts'
import { BrowserCard } from '../panels/browser-card.tsx'
import { ChannelEmail } from '../panels/channel-email.tsx'
import { ChannelGeneral } from '../panels/channel-general.tsx'
import { ChannelNtfy } from '../panels/channel-ntfy.tsx'
import { ChannelWebhook } from '../panels/channel-webhook.tsx'
import { FeedCard } from '../panels/feed-card.tsx'
import { OutboxCard } from '../panels/outbox-card.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'

/** The ways messages leave Soleus: what goes to whom, how much it says, and whether it arrives. */
export function MessagesPage(): Element {
  usePageTitle('Messages')
  const settings = useSettings()
  const channels = useResource('channels', api.channels)
  return (
    <>
      <p class="back-link">
        <Link to="/settings">Settings</Link>
      </p>
      <h1>Messages</h1>
      <p class="lead">
        Everything stands in <Link to="/alerts">the app’s own inbox</Link>. What leaves it goes only by the ways you
        turn on here, and says only as much as you let it.
      </p>
      <WhenReady
        resource={channels}
        what="The channels"
        space="card skeleton-chart"
        draw={(data) => (
          <div class="channel-grid">
            <div class="channel-stack">
              <BrowserCard channel={channelOf(data, 'push')} browsers={data.browsers} />
              <ChannelNtfy channel={channelOf(data, 'ntfy')} />
              <ChannelEmail channel={channelOf(data, 'email')} />
              <ChannelWebhook channel={channelOf(data, 'webhook')} />
            </div>
            <div class="channel-stack">
              <ChannelGeneral channels={data} settings={settings} />
              <OutboxCard />
              <FeedCard />
            </div>
          </div>
        )}
      />
    </>
  )
}

function channelOf({ items }: Channels, kind: Channels['items'][number]['kind']) {
  return items.find((channel) => channel.kind === kind)
}
