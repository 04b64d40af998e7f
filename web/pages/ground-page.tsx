import { api } from '../api.ts'
import { ChangeNote } from '../panels/change-note.tsx'
import { MapsCard } from '../panels/maps-card.tsx'
import { PlacesCard } from '../panels/places-card.tsx'
import { SandCard } from '../panels/sand-card.tsx'
import { TilesCard } from '../panels/tiles-card.tsx'
import { ZonesCard } from '../panels/zones-card.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useResource } from '../ui/use-resource.ts'

/** What is known of the ground beyond the files, where tracks are cut for others, and where map pictures come from. */
export function GroundPage(): Element {
  usePageTitle('Ground and places')
  const { data: overview } = useResource('overview', api.overview)
  return (
    <>
      <h1>Ground and places</h1>
      <p class="lead">
        Sand can double what a run costs your calves, and most watches say nothing about it. What you paint on a session
        counts first, then your places, tags in the file, and the surface maps.
      </p>
      <p class="ground-ways">
        <Link to="/settings">All settings</Link>
        <a href="#maps">Surface maps</a>
        <a href="#places">Favourite places</a>
        <a href="#sand">Beach sand</a>
        <a href="#zones">Privacy zones</a>
        <a href="#pictures">Map pictures</a>
      </p>
      {overview !== undefined && overview.state !== 'safety' && <ChangeNote overview={overview} />}
      <div class="ground-grid">
        <div class="ground-main">
          <MapsCard />
          <PlacesCard />
        </div>
        <div class="ground-side">
          <SandCard />
          <ZonesCard />
          <TilesCard />
        </div>
      </div>
    </>
  )
}
