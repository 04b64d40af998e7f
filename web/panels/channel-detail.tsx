import type { Channel } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'

interface ChannelDetailProps {
  readonly kind: Channel['kind']
  readonly chosen: Channel['detail']
}

const CHOICES: readonly { readonly detail: Channel['detail']; readonly title: string; readonly text: string }[] = [
  {
    detail: 'discreet',
    title: 'That there is something',
    text: '“New message in the app.” Nothing about you leaves.',
  },
  {
    detail: 'full',
    title: 'All of it',
    text: 'Title, numbers and what to do, pain and warning signs too. Whoever carries the message may read it.',
  },
]

/** How much a message says outside the app. */
export function ChannelDetail({ kind, chosen }: ChannelDetailProps): Element {
  return (
    <fieldset class="channel-detail">
      <legend>What it says</legend>
      {CHOICES.map(({ detail, title, text }) => (
        <label key={detail}>
          <input type="radio" name={`${kind}-detail`} value={detail} checked={detail === chosen} />
          <span>
            <strong>{title}</strong>
            <span class="choice-text">{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
