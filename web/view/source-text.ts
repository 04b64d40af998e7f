import type { SurfaceSource } from '../../analysis/model/surface.ts'
import type { ActivityDetail } from '../contract.ts'

const SOURCES: Readonly<Record<Exclude<SurfaceSource, 'set'>, string>> = {
  place: 'favourite place',
  file: 'tags in the file',
  map: 'surface map',
  'sub-sport': 'kind of sport',
  unknown: 'scored as road',
}

/** Where a ground is known from. What the athlete said is painted, unless something was said of the whole session. */
export function sourceText(
  source: SurfaceSource,
  { paint, surface }: Pick<ActivityDetail['overrides'], 'paint' | 'surface'>,
): string {
  if (source !== 'set') return SOURCES[source]
  return paint.length > 0 && surface === null ? 'painted by you' : 'set by you'
}
