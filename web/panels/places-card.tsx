import { api } from '../api.ts'
import type { Place } from '../contract.ts'
import { removePlace } from '../state/change-place.ts'
import { currentQuery, navigate } from '../state/router.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useMemo, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { type AskedPlace, askedPlace } from '../view/asked-place.ts'
import { ringSizeText } from '../view/ring-size-text.ts'
import { surfaceText } from '../view/surface-text.ts'
import { PlaceEditor } from './place-editor.tsx'

const NONE: readonly Place[] = []

/** The favourite places, and the way to draw one. */
export function PlacesCard(): Element {
  const places = useResource('places', api.places)
  const [asked, setAsked] = useState<AskedPlace | null>(askedPlace(currentQuery()))
  const [edited, setEdited] = useState<Place | 'new' | null>(asked === null ? null : 'new')
  const end = () => {
    setEdited(null)
    setAsked(null)
    if (asked !== null) navigate('/settings/ground', { replace: true })
    focusElement('places-title')
  }
  const items = places.data?.items ?? NONE
  const editedId = edited === null || edited === 'new' ? null : edited.id
  // The same list until it changes, as the map is drawn anew for another one.
  const others = useMemo(() => items.filter(({ id }) => id !== editedId), [items, editedId])
  return (
    <section class="card places-card" id="places" aria-labelledby="places-title">
      <header class="card-head">
        <h2 id="places-title" tabIndex={-1}>
          Favourite places
        </h2>
        {edited === null && (
          <button type="button" class="button" onClick={() => setEdited('new')}>
            Draw a place
          </button>
        )}
      </header>
      <p class="card-note">
        The beach at home, the park without a name: mark it once, and every run through it, past and to come, counts as
        run on its ground. A place goes before files and maps.
      </p>
      {edited !== null && (
        <PlaceEditor
          key={editedId ?? 'new'}
          place={edited === 'new' ? null : edited}
          asked={asked}
          others={others}
          onEnd={end}
        />
      )}
      <WhenReady
        resource={places}
        what="The places"
        space="skeleton-maps"
        draw={() => (
          <>
            {items.length === 0 && edited === null && <p class="maps-empty">No place yet.</p>}
            {items.length > 0 && (
              <ul class="maps-list" aria-label="Places">
                {items.map((place) => (
                  <PlaceRow key={place.id} place={place} onEdit={edited === null ? () => setEdited(place) : null} />
                ))}
              </ul>
            )}
          </>
        )}
      />
    </section>
  )
}

interface PlaceRowProps {
  readonly place: Place
  /** Null while another one is edited. */
  readonly onEdit: (() => void) | null
}

function PlaceRow({ place, onEdit }: PlaceRowProps): Element {
  const { units } = useSettings()
  const once = useOnce()
  const remove = () =>
    once(async () => {
      await removePlace(place)
      focusElement('places-title')
    })
  return (
    <li class="maps-row">
      <div class="maps-about">
        <p class="maps-name">{place.name}</p>
        <p class="maps-state">
          <span class={`ground-mark ground-${place.surface}`} aria-hidden="true" />
          {surfaceText(place.surface)} · {ringSizeText(place.ring, units)}
        </p>
      </div>
      {onEdit !== null && (
        <p class="maps-buttons">
          <button type="button" class="text-button" aria-label={`Edit: ${place.name}`} onClick={onEdit}>
            Edit
          </button>
          <button type="button" class="text-button" aria-label={`Remove: ${place.name}`} onClick={remove}>
            Remove
          </button>
        </p>
      )}
    </li>
  )
}
