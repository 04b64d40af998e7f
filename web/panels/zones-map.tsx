import type { Zone } from '../contract.ts'
import { type Element, useMemo } from '../ui/runtime.ts'
import { lookAtRing } from '../view/look-at.ts'
import { ringAround } from '../view/ring-around.ts'
import { DrawMap } from './draw-map.tsx'

/** Where the zones lie, to look at. */
export function ZonesMap({ zones }: { readonly zones: readonly Zone[] }): Element {
  const drawing = useMemo(() => ({ ways: [], stretch: [], shape: null, places: [], zones }), [zones])
  const look = useMemo(() => lookAtRing(zones.flatMap((zone) => ringAround(zone, zone.radiusMetres))), [zones])
  return <DrawMap label="Map of your privacy zones" drawing={drawing} look={look} events={null} />
}
