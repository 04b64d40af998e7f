import { api } from '../api.ts'
import type { ActivityDetail, Samples } from '../contract.ts'
import type { GroundState } from '../maps/ground-layer.ts'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import { createStore } from '../state/create-store.ts'
import { type Element, useMemo, useState } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { useTrack } from '../ui/use-track.ts'
import { colouringsOf } from '../view/colourings-of.ts'
import { isOnFoot } from '../view/is-on-foot.ts'
import { placesNear, zonesNear } from '../view/near-track.ts'
import { SHORTEST_DISTANCE } from '../view/profile-bins.ts'
import { type Colouring, trackColours } from '../view/track-colours.ts'
import type { TrackLine } from '../view/track-line.ts'
import { ShareTrack } from './share-track.tsx'
import { TrackLegend } from './track-legend.tsx'
import { TrackMap } from './track-map.tsx'
import { TrackNotes } from './track-notes.tsx'
import { TrackReadout } from './track-readout.tsx'
import { TrackTools } from './track-tools.tsx'

interface TrackPanelProps {
  readonly activity: ActivityDetail
  readonly along: AlongTheWay
}

const SAYS: Readonly<Record<Colouring, string>> = {
  load: 'coloured by how much each stretch cost',
  grade: 'coloured by how steep it was',
  ground: 'coloured by what was underfoot',
  cause: 'coloured by what made the load',
}
const NOTHING: GroundState = { surfaces: [], state: 'drawn' }
/** Sessions that go nowhere have no track to keep room for. */
const INDOORS = /treadmill|indoor|virtual|stair/

/** The way on a map, coloured by load, steepness, ground or cause; nothing where the session has no place. */
export function TrackPanel({ activity, along }: TrackPanelProps): Element | null {
  const { samples, line, hasFailed } = useTrack(activity)
  if (samples !== undefined && line !== null) {
    return <Track key={activity.id} activity={activity} along={along} samples={samples} line={line} />
  }
  const { sport, subSport } = activity.activity
  if (samples !== undefined || hasFailed || INDOORS.test(`${sport} ${subSport}`)) return null
  return (
    <section class="card" aria-label="The track, loading" aria-busy="true">
      <div class="skeleton track-space" />
    </section>
  )
}

interface TrackProps extends TrackPanelProps {
  readonly samples: Samples
  readonly line: TrackLine
}

function Track({ activity, along, samples, line }: TrackProps): Element {
  const { units, tileAddress, tileCredit } = useSettings()
  const [asked, setAsked] = useState<Colouring>('load')
  const offered = colouringsOf(activity)
  const colouring = offered.includes(asked) ? asked : 'load'
  const [chooses, setChooses] = useState(false)
  const [shown, setShown] = useState(0)
  const [ground, setGround] = useState(NOTHING)
  const [hasTileFailed, setTileFailed] = useState(false)
  const { data: placeList } = useResource('places', api.places)
  const { data: zoneList } = useResource('zones', api.zones)
  const places = useMemo(() => placesNear(placeList?.items ?? [], line.box), [placeList, line])
  const zones = useMemo(() => zonesNear(zoneList?.items ?? [], line.box), [zoneList, line])
  const drawn = useMemo(() => createStore<Stretch | null>(null), [along])
  const colours = useMemo(() => trackColours(samples, colouring, units), [samples, colouring, units])
  const tiles = useMemo(
    () => (tileAddress === null ? null : { address: tileAddress, credit: tileCredit }),
    [tileAddress, tileCredit],
  )
  const data = useMemo(() => {
    const says = { onGround: setGround, onTileFailure: () => setTileFailed(true), loadGround: api.ground }
    return { label: LABEL, line, samples, along, drawn, units, tiles, colours, places, zones, chooses, ...says }
  }, [line, samples, along, drawn, units, tiles, colours, places, zones, chooses])
  return (
    <section class="card track-card" aria-labelledby="track-title">
      <header class="card-head">
        <div>
          <h2 id="track-title">The track</h2>
          <p class="card-note">{SAYS[colouring]}</p>
        </div>
        <Segmented
          label="Colour the track by"
          value={colouring}
          choices={offered.map((value) => ({ value, text: value }))}
          onChoose={setAsked}
        />
      </header>
      <TrackReadout samples={samples} units={units} along={along} drawn={drawn} chooses={chooses} />
      <TrackMap data={data} shown={shown} />
      <TrackTools
        canChoose={isOnFoot(activity) && line.length > 1 && (samples.columns.distance.at(-1) ?? 0) >= SHORTEST_DISTANCE}
        chooses={chooses}
        onChoose={setChooses}
        onShowAll={() => setShown(shown + 1)}
      />
      <TrackLegend legend={colours.legend} />
      <TrackNotes
        ground={ground}
        places={places.length}
        zones={zones.length}
        tileHost={tileAddress === null ? null : new URL(tileAddress).host}
        hasTileFailed={hasTileFailed}
      />
      <ShareTrack activity={activity} zones={zoneList?.items.length} />
    </section>
  )
}

const LABEL =
  'Map of the track; arrow keys move it, plus and minus zoom. The profile and the splits say the same in words.'
