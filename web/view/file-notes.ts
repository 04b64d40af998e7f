import type { SurfaceSource } from '../../analysis/model/surface.ts'
import type { ActivityDetail, Units } from '../contract.ts'
import { heightText } from './height-text.ts'
import { offsetText } from './offset-text.ts'

const KNOWN_FROM: Readonly<Record<Exclude<SurfaceSource, 'unknown'>, string>> = {
  set: 'set by you',
  place: 'from a favourite place',
  file: 'from tags in the file',
  map: 'from the surface map',
  'sub-sport': 'from the kind of sport',
}

/** How the cadence column was read. */
export function cadenceNote(unit: ActivityDetail['cadenceUnit'], isSet: boolean): string {
  const by = isSet ? ', as you said' : ''
  switch (unit) {
    case 'per-leg':
      return `Recorded per leg and doubled to steps per minute${by}.`
    case 'steps':
      return `Taken as steps per minute as it stands${by}.`
    case 'rpm':
      return 'Revolutions of the crank per minute.'
    case 'none':
      return 'Not recorded: the cadence expected for your height and the speed is used.'
  }
}

/** What measured the elevation, and what that means. */
export function heightNote(source: ActivityDetail['altitudeSource']): string {
  switch (source) {
    case 'barometer':
      return 'From a barometer.'
    case 'gps':
      return 'From GPS, without a barometer: single metres mean little.'
    case 'unknown':
      return 'The file does not say whether a barometer or GPS made it.'
    case 'none':
      return 'None in the file: the way is taken as flat.'
  }
}

/** Our ascent beside the device's. */
export function ascentNote(activity: ActivityDetail['activity'], units: Units): string {
  const ours = activity.ascentMetres === null ? 'unknown' : heightText(activity.ascentMetres, units)
  return activity.deviceAscentMetres === null
    ? `${ours} by our reckoning; the file gives none of its own.`
    : `${ours} by our reckoning, ${heightText(activity.deviceAscentMetres, units)} by the watch.`
}

/** Where the local time comes from. */
export function offsetNote({ activity, offsetSource, overrides }: ActivityDetail): string {
  const offset = activity.utcOffsetSeconds === null ? '' : `${offsetText(activity.utcOffsetSeconds)}, `
  if (overrides.utcOffsetSeconds !== null) return `${offset}as you set it.`
  switch (offsetSource) {
    case 'file':
      return `${offset}as the watch had it.`
    case 'place':
      return `${offset}from the place of the run.`
    case 'athlete':
      return `${offset}your home zone, as the file has no place.`
    case 'none':
      return 'The file has no times.'
  }
}

type Grounded = Pick<ActivityDetail, 'activity' | 'ground' | 'knownSurfaceShare' | 'overrides'>

/** How much of the ground is known, and from where, what tells of most of it first. */
export function surfaceNote(item: Grounded): string {
  const { knownSurfaceShare: share, overrides } = item
  if (overrides.surface !== null) return 'Set by you for the whole session.'
  if (share <= 0) return 'Not known, so it is scored as road.'
  const percent = share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(100 * share)))
  const rest = percent === 100 ? '' : '; the rest is scored as road'
  return `${percent} % known, ${sourcesOf(item).join(' and ')}${rest}.`
}

/** A session without samples has one source. */
function sourcesOf({ activity, ground }: Pick<Grounded, 'activity' | 'ground'>): string[] {
  const metres = new Map<SurfaceSource, number>()
  for (const row of ground) metres.set(row.source, (metres.get(row.source) ?? 0) + row.metres)
  const sources = ground.length === 0 ? [activity.surfaceSource] : [...metres.keys()]
  return sources
    .toSorted((a, b) => (metres.get(b) ?? 0) - (metres.get(a) ?? 0))
    .flatMap((source) => (source === 'unknown' ? [] : [KNOWN_FROM[source]]))
}
