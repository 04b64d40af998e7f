import { api } from '../api.ts'
import type { Feed } from '../contract.ts'
import { refresh } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { FEED_KINDS, feedText } from '../view/feed-text.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'
import { ChannelCopy } from './channel-copy.tsx'

/** Secret addresses a reader or a calendar looks at by itself. What was felt is in none of them. */
export function FeedCard(): Element {
  const feeds = useResource('feeds', api.feeds)
  const [made, setMade] = useState<{ readonly id: string; readonly path: string } | null>(null)
  const once = useOnce()
  const make = async (kind: Feed['kind']) => {
    setMade(await api.addFeed(kind))
    refresh('feeds')
  }
  const remove = async ({ id }: Feed) => {
    await api.removeFeed(id)
    if (made?.id === id) setMade(null)
    refresh('feeds')
    focusElement('feeds-title')
  }
  return (
    <section class="card" aria-labelledby="feeds-title">
      <h2 id="feeds-title" tabIndex={-1}>
        Feeds
      </h2>
      <p class="card-note">
        Addresses that a feed reader or a calendar asks by itself. Whoever has one can read it without a password, so
        each is secret and can be removed. Pain and warning signs are in none of them.
      </p>
      <ul class="feed-kinds">
        {FEED_KINDS.map(({ kind, title, text }) => (
          <li key={kind}>
            <span>
              <strong>{title}</strong>
              <span class="choice-text">{text}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={`Make one: ${title}`}
              onClick={() => once(() => make(kind))}
            >
              Make one
            </button>
          </li>
        ))}
      </ul>
      {made !== null && (
        <ChannelCopy
          key={made.id}
          id="feed-address"
          label="Its address"
          value={location.origin + made.path}
          note="It is shown this once."
        />
      )}
      <WhenReady
        resource={feeds}
        what="The feeds"
        space="skeleton-lines"
        draw={({ items }) => (
          <ul class="ending-rows">
            {items.map((feed) => (
              <li key={feed.id}>
                <span>{feedLine(feed)}</span>
                <button
                  type="button"
                  class="text-button"
                  aria-label={`Remove ${feedLine(feed)}`}
                  onClick={() => once(() => remove(feed))}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
        )}
      />
    </section>
  )
}

function feedLine({ kind, createdAt, readAt }: Feed): string {
  const today = localToday()
  const read = readAt === null ? 'not read yet' : `last read ${momentText(readAt, today)}`
  return `${feedText(kind)}, made ${momentText(createdAt, today)}, ${read}`
}
