import type { GeoBox } from '../../analysis/model/geo-box.ts'
import type { Units } from '../contract.ts'
import { lengthText } from './length-text.ts'
import { placeText } from './place-text.ts'

const METRES_PER_DEGREE = 111_195

/** How far a box reaches, across and up: `340 m × 2.2 km`. */
export function boxSizeText({ west, south, east, north }: GeoBox, units: Units): string {
  const across = (east - west) * METRES_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180)
  return `${lengthText(across, units)} × ${lengthText((north - south) * METRES_PER_DEGREE, units)}`
}

/** A box in words, across and up, and where it lies: `24 km × 18 km around 49.28° N, 123.12° W`. */
export function boxText(box: GeoBox, units: Units): string {
  const middle = (box.west + box.east) / 2
  const longitude = middle - 360 * Math.round(middle / 360)
  return `${boxSizeText(box, units)} around ${placeText({ latitude: (box.south + box.north) / 2, longitude })}`
}
