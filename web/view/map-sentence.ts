import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { GroundMap, Units } from '../contract.ts'
import { boxText } from './box-text.ts'
import { bytesText } from './bytes-text.ts'
import { countText } from './count-text.ts'

/** What a surface map is, or how far it is, in one line. */
export function mapSentence(
  map: Pick<GroundMap, 'state' | 'message' | 'ways' | 'areas' | 'bytes' | 'box'>,
  units: Units,
): string {
  const { state, message, ways, areas, bytes, box } = map
  switch (state) {
    case 'waiting':
      return `${bytesText(bytes)}, waiting to be read.`
    case 'reading':
      return `${bytesText(bytes)}, being read …`
    case 'failed':
      return `Not in use. ${message ?? 'It could not be read.'}`
    case 'ready':
      return [
        `${countText(ways ?? 0, 'way')} and ${countText(areas ?? 0, 'area')}`,
        ...(box === null ? [] : [boxText(boxOf(box), units)]),
        bytesText(bytes),
      ].join(' · ')
  }
}

function boxOf([west, south, east, north]: NonNullable<GroundMap['box']>): GeoBox {
  return { west, south, east, north }
}
