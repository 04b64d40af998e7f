import { api } from '../api.ts'
import type { Settings } from '../contract.ts'
import { putResource } from '../state/resource-cache.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { tileHost } from '../view/tile-host.ts'
import { TilesForm } from './tiles-form.tsx'

/** Map pictures of another host: off, what they would give away, and an address for those who want them all the same. */
export function TilesCard(): Element {
  const { tileAddress, tileCredit } = useSettings()
  const [hasChanged, setChanged] = useState(false)
  const once = useOnce()
  const host = tileAddress === null ? null : tileHost(tileAddress)
  const keep = (saved: Settings) => {
    putResource('settings', saved)
    setChanged(true)
    focusElement('pictures-title')
  }
  const remove = () => once(async () => keep(await api.saveSettings({ tileAddress: null, tileCredit: null })))
  return (
    <section class="card tiles-card" id="pictures" aria-labelledby="pictures-title">
      <h2 id="pictures-title" tabIndex={-1}>
        Map pictures
      </h2>
      <p role="status">
        {host === null ? (
          <>
            <strong>Off.</strong> Tracks are drawn over your surface maps, or on plain paper, and nobody is asked for
            anything.
          </>
        ) : (
          <>
            <strong>On.</strong> Your browser asks {host} for them.
          </>
        )}{' '}
        {hasChanged && 'The change holds once the page is loaded anew.'}
      </p>
      {hasChanged && (
        <p>
          <button type="button" class="button" onClick={() => location.reload()}>
            Load the page anew
          </button>
        </p>
      )}
      <TilePrivacy host={host} />
      {host === null ? (
        <TilesForm onSaved={keep} />
      ) : (
        <>
          <p class="tiles-now">
            <code>{tileAddress}</code>
            {tileCredit !== null && <span class="quiet">{tileCredit}</span>}
          </p>
          <p>
            <button type="button" class="button" onClick={remove}>
              Turn them off
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** Said before an address can be given, and for as long as there is one. */
function TilePrivacy({ host }: { readonly host: string | null }): Element {
  return (
    <p class="tiles-privacy">
      {host === null ? 'With an address set, your' : 'Your'} browser asks that one host for the pictures around whatever
      you look at: whenever you open a session with a track, draw a place or set a privacy zone.{' '}
      <strong>
        Whoever runs it {host === null ? 'learns' : 'sees'} your network address and, by the pictures asked for, where
        you run and where you start.
      </strong>{' '}
      No track, time or name is sent. The server of Soleus itself asks nobody.
    </p>
  )
}
