import { api } from '../api.ts'
import type { Zone } from '../contract.ts'
import { refresh } from '../state/resource-cache.ts'
import { showToast } from '../state/toasts.ts'
import { AskedButton } from '../ui/asked-button.tsx'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { lengthText } from '../view/length-text.ts'
import { ZoneEditor } from './zone-editor.tsx'
import { ZonesMap } from './zones-map.tsx'

/** The privacy zones: what they do, which there are, and making one. */
export function ZonesCard(): Element {
  const zones = useResource('zones', api.zones)
  const [open, setOpen] = useState<'new' | 'map' | null>(null)
  const items = zones.data?.items ?? []
  const end = () => {
    setOpen(null)
    focusElement('zones-title')
  }
  return (
    <section class="card zones-card" id="zones" aria-labelledby="zones-title">
      <header class="card-head">
        <h2 id="zones-title" tabIndex={-1}>
          Privacy zones
        </h2>
        {open !== 'new' && (
          <button type="button" class="button" onClick={() => setOpen('new')}>
            Add a zone
          </button>
        )}
      </header>
      <p class="card-note">
        Of a track you share, nothing inside a zone is given away: neither its ends nor where it passes through. Your
        own pages, your load and your export are of the full track.
      </p>
      {open === 'new' && <ZoneEditor zones={items} onEnd={end} />}
      <WhenReady
        resource={zones}
        what="The zones"
        space="skeleton-maps"
        draw={() => (
          <>
            {items.length === 0 && open !== 'new' && (
              <p class="maps-empty">No zone yet. Your home is what most begin with.</p>
            )}
            {items.length > 0 && (
              <ul class="maps-list" aria-label="Privacy zones">
                {items.map((zone) => (
                  <ZoneRow key={zone.id} zone={zone} />
                ))}
              </ul>
            )}
          </>
        )}
      />
      {items.length > 0 && open !== 'new' && (
        <button
          type="button"
          class="text-button"
          aria-expanded={open === 'map'}
          onClick={() => setOpen(open === 'map' ? null : 'map')}
        >
          {open === 'map' ? 'Hide the map' : 'Show them on a map'}
        </button>
      )}
      {open === 'map' && items.length > 0 && <ZonesMap key={items.map(({ id }) => id).join(' ')} zones={items} />}
    </section>
  )
}

function ZoneRow({ zone }: { readonly zone: Zone }): Element {
  const { units } = useSettings()
  const { id, name, radiusMetres } = zone
  const remove = async () => {
    await api.removeZone(id)
    refresh('zones')
    showToast(`The zone “${name}” is removed.`)
  }
  return (
    <li class="maps-row">
      <div class="maps-about">
        <p class="maps-name">{name}</p>
        <p class="maps-state">{lengthText(radiusMetres, units)} around a centre moved by chance</p>
      </div>
      <AskedButton
        text="Remove"
        about={name}
        question="Remove it? What you share from then on shows the way in it. A zone made anew lies elsewhere by chance."
        yes="Remove the zone"
        no="Keep it"
        focusAfter="zones-title"
        onYes={remove}
      />
    </li>
  )
}
