import type { Channel, ChannelKind } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { channelText } from '../view/channel-text.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'

interface ChannelStateProps {
  readonly kind: ChannelKind
  readonly channel: Channel | undefined
}

/** A channel's name, whether it is on, and how its last message went. */
export function ChannelState({ kind, channel }: ChannelStateProps): Element {
  const last = channel?.last ?? null
  return (
    <>
      <div class="card-head">
        <h2 id={`${kind}-title`} tabIndex={-1}>
          {channelText(kind)}
        </h2>
        <span class="channel-state">
          {channel === undefined ? 'Not set up' : channel.enabled ? 'On' : 'Switched off'}
        </span>
      </div>
      {last !== null && (
        <p class="card-note">
          Last message {momentText(last.at, localToday())}: {lastText(last)}
        </p>
      )}
    </>
  )
}

function lastText({ state, problem }: NonNullable<Channel['last']>): string {
  if (state === 'sent') return 'accepted.'
  if (state === 'sending') return 'on its way.'
  return `${state === 'dead' ? 'given up' : 'waiting'}${problem === null ? '' : `, ${problem}`}.`
}
