import { api } from '../api.ts'
import type { Browser, Channel, Channels } from '../contract.ts'
import { hindranceHere, turnOffPush, turnOnPush } from '../state/push-browser.ts'
import { keptPush } from '../state/push-kept.ts'
import { refreshAll } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { focusElement } from '../ui/focus-element.ts'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { hindranceText } from '../view/hindrance-text.ts'
import { localToday } from '../view/local-today.ts'
import { momentText } from '../view/moment-text.ts'
import { ChannelDetail } from './channel-detail.tsx'
import { ChannelState } from './channel-state.tsx'
import { ChannelTest } from './channel-test.tsx'

interface BrowserCardProps {
  readonly channel: Channel | undefined
  readonly browsers: Channels['browsers']
}

/** Browsers that are woken, this one among them or not. */
export function BrowserCard({ channel, browsers }: BrowserCardProps): Element {
  const once = useOnce()
  const here = browsers.find(({ id }) => id === keptPush.get()?.id)
  const hindrance = hindranceHere()
  const turnOn = async () => {
    await turnOnPush()
    refreshAll()
    showToast('This browser is woken for messages now. A test shows whether it works.')
  }
  const turnOff = async ({ id }: Browser) => {
    await turnOffPush(id)
    refreshAll()
    focusElement('push-title')
  }
  return (
    <section class="card channel-card" aria-labelledby="push-title">
      <ChannelState kind="push" channel={browsers.length === 0 ? undefined : channel} />
      <p class="card-note">
        To browsers and phones you allow, also while Soleus is closed. It goes by the push service of the browser’s
        maker, which learns when and how long a message is; what it says is encrypted for that browser alone, and stands
        on its screen.
      </p>
      {here === undefined && hindrance === null && (
        <button type="button" class="button button-main" onClick={() => once(turnOn)}>
          Turn on in this browser
        </button>
      )}
      {here === undefined && hindrance !== null && <p class="banner">{hindranceText(hindrance)}</p>}
      {browsers.length > 0 && (
        <ul class="ending-rows">
          {browsers.map((browser) => (
            <li key={browser.id}>
              <span>{browserText(browser, browser === here)}</span>
              <button
                type="button"
                class="text-button"
                aria-label={`Turn off: ${browser.device}`}
                onClick={() => once(() => turnOff(browser))}
              >
                Turn off
              </button>
            </li>
          ))}
        </ul>
      )}
      {channel !== undefined && browsers.length > 0 && <PushForm channel={channel} />}
      {browsers.length > 0 && <ChannelTest kind="push" />}
    </section>
  )
}

function browserText({ device, createdAt, sentAt }: Browser, isHere: boolean): string {
  const today = localToday()
  const name = isHere ? `${device} (this browser)` : device
  return sentAt === null
    ? `${name}, since ${momentText(createdAt, today)}`
    : `${name}, last message ${momentText(sentAt, today)}`
}

function PushForm({ channel }: { readonly channel: Channel }): Element {
  const once = useOnce()
  const submit = (event: Event) => {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const detail = data.get('push-detail') === 'full' ? 'full' : 'discreet'
    once(async () => {
      await api.setChannel({ kind: 'push', enabled: data.get('push-enabled') === 'on', detail })
      refreshAll()
      showToast('Browsers: saved.')
    })
  }
  return (
    <form class="form" onSubmit={submit}>
      <ChannelDetail kind="push" chosen={channel.detail} />
      <label class="check-line">
        <input type="checkbox" name="push-enabled" checked={channel.enabled} />
        <span>Send messages this way</span>
      </label>
      <button type="submit" class="button" aria-label="Save browsers">
        Save
      </button>
    </form>
  )
}
