import type { GeoBox } from '../../analysis/model/geo-box.ts'

/** The server tells of three degrees at a time, and sums of such numbers are a trifle more now and then. */
const WIDEST = 2.999
/** What is asked for around a view, in shares of it: small moves of the map need no new answer. */
const AROUND = 0.3

/** A box with room around it, no wider than the server takes; null when the view itself is wider. */
export function groundBox({ west, south, east, north }: GeoBox): GeoBox | null {
  const wide = east - west
  const high = north - south
  if (!(wide > 0 && high > 0) || wide > WIDEST || high > WIDEST) return null
  const across = Math.min(AROUND * wide, (WIDEST - wide) / 2)
  const up = Math.min(AROUND * high, (WIDEST - high) / 2)
  return {
    west: west - across,
    south: Math.max(-90, south - up),
    east: east + across,
    north: Math.min(90, north + up),
  }
}

/** Whether a view can be drawn with what was told of a box. One that was cut is asked for again when less is in view. */
export function isTold(view: GeoBox, told: GeoBox, isCut: boolean): boolean {
  const isInside =
    view.west >= told.west && view.east <= told.east && view.south >= told.south && view.north <= told.north
  const isFarIn = view.east - view.west < (told.east - told.west) / 3
  return isInside && !(isCut && isFarIn)
}

/** A box as the server knows it, and by how many degrees what it tells of it is to be moved to lie where the box lies. */
export interface AskedBox {
  readonly box: GeoBox
  readonly turn: number
}

/** The parts of a box on either side of the antimeridian, as maps hold their places between −180 and 180 degrees. */
export function withinTheWorld(box: GeoBox): readonly AskedBox[] {
  const turn = 360 * Math.floor((box.west + 180) / 360)
  const west = box.west - turn
  const east = box.east - turn
  if (east <= 180) return [{ box: { ...box, west, east }, turn }]
  return [
    { box: { ...box, west, east: 180 }, turn },
    { box: { ...box, west: -180, east: east - 360 }, turn: turn + 360 },
  ]
}
