import type { Side, Site } from '../model/check-in.ts'

export const SITE_WORDS: Readonly<Record<Site, string>> = {
  heel: 'heel or Achilles insertion',
  achilles: 'middle of the Achilles tendon',
  lower_calf: 'lower calf',
  mid_calf_outer: 'outer side of the calf',
  mid_calf_inner: 'inner side of the calf',
  top_of_calf: 'top of the calf, behind the knee',
  low_back: 'low back',
  other: 'another place',
}

const SIDE_WORDS: Readonly<Record<Side, string>> = { left: 'left', right: 'right', both: 'both sides' }

/** A pain's place as people say it: "left lower calf and heel"; "calf, heel or Achilles" when nothing was marked. */
export function placeWords(side: Side | null, sites: readonly Site[]): string {
  const places = sites.length === 0 ? 'calf, heel or Achilles' : sites.map((site) => SITE_WORDS[site]).join(' and ')
  if (side === null) return places
  return side === 'both' ? `${places}, ${SIDE_WORDS.both}` : `${SIDE_WORDS[side]} ${places}`
}
