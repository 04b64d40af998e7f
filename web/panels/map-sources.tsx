import type { Element } from '../ui/runtime.ts'

/** Where extracts come from, in words: the page itself asks nobody for them. */
export function MapSources({ isOpen }: { readonly isOpen: boolean }): Element {
  return (
    <details class="maps-sources" open={isOpen}>
      <summary>Where to get a map</summary>
      <p>
        A city or a stretch of coast is best: a few megabytes, read in seconds. Soleus takes files of up to 1 GB that
        end in <code>.osm.pbf</code>, and <code>.geojson</code> with the tags of OpenStreetMap.
      </p>
      <ul>
        <li>
          <Outside to="https://extract.bbbike.org/">extract.bbbike.org</Outside> cuts out any rectangle you draw; choose
          “Protocolbuffer (PBF)” as the format.
        </li>
        <li>
          <Outside to="https://download.geofabrik.de/">download.geofabrik.de</Outside> has ready-made regions; take the
          smallest one you run in.
        </li>
      </ul>
      <p>
        These links leave Soleus, and the sites see that you ask for a region; this page loads nothing from them. Large
        files are quicker on the machine itself: <code>soleus surfaces add FILE</code>. Map data is © OpenStreetMap
        contributors, under the Open Database License.
      </p>
    </details>
  )
}

function Outside({ to, children }: { readonly to: string; readonly children: string }): Element {
  return (
    <a href={to} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  )
}
