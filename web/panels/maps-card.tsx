import { api } from '../api.ts'
import { followMaps, isUnderWay } from '../state/follow-maps.ts'
import { addMaps, mapsOnTheWay } from '../state/map-queue.ts'
import { type Element, useLayoutEffect, useRef, useStore } from '../ui/runtime.ts'
import { useResource } from '../ui/use-resource.ts'
import { WhenReady } from '../ui/when-ready.tsx'
import { MapRow } from './map-row.tsx'
import { MapSources } from './map-sources.tsx'
import { SentMapRow } from './sent-map-row.tsx'

/** The surface maps: adding them, how far they are, and taking them away. */
export function MapsCard(): Element {
  const maps = useResource('maps', api.maps)
  const sent = useStore(mapsOnTheWay)
  const isReading = maps.data?.items.some(isUnderWay) ?? false
  useLayoutEffect(() => {
    if (isReading) void followMaps()
  }, [isReading])
  return (
    <section class="card maps-card" id="maps" aria-labelledby="maps-title">
      <header class="card-head">
        <h2 id="maps-title" tabIndex={-1}>
          Surface maps
        </h2>
        <AddMapButton />
      </header>
      <p class="card-note">
        Extracts of OpenStreetMap that say where there is sand, grass, gravel or asphalt. A map stays on the machine
        Soleus runs on; none is fetched, and nothing it holds leaves.
      </p>
      {sent.length > 0 && (
        <ul class="maps-list" aria-label="Maps on their way">
          {sent.map((map) => (
            <SentMapRow key={map.key} map={map} />
          ))}
        </ul>
      )}
      <WhenReady
        resource={maps}
        what="The maps"
        space="skeleton-maps"
        draw={({ items }) =>
          items.length === 0 ? (
            <p class="maps-empty">
              No map yet. Add the extract of where you run, with the button or by dropping the file anywhere on this
              page: sessions there are scored again by what it says.
            </p>
          ) : (
            <ul class="maps-list" aria-label="Maps">
              {items.map((map) => (
                <MapRow key={map.id} map={map} />
              ))}
            </ul>
          )
        }
      />
      <MapSources isOpen={maps.data?.items.length === 0 && sent.length === 0} />
    </section>
  )
}

function AddMapButton(): Element {
  const input = useRef<HTMLInputElement>(null)
  const onChange = () => {
    const element = input.current
    if (element === null) return
    addMaps([...(element.files ?? [])])
    // So that choosing the same file again is a change again.
    element.value = ''
  }
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        Add a map
      </button>
      <input
        ref={input}
        class="maps-input"
        type="file"
        accept=".pbf,.geojson,.json"
        multiple
        hidden
        onChange={onChange}
        aria-label="Map files"
      />
    </>
  )
}
