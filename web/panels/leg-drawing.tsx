import { CALF_SITES, type Site } from '../../analysis/model/check-in.ts'
import type { Element } from '../ui/runtime.ts'

interface LegDrawingProps {
  readonly leg: 'left' | 'right'
  readonly marked: readonly Site[]
  /** The place whose checkbox has the focus, or that is pointed at. */
  readonly pointed: Site | null
  readonly onPoint: (site: Site | null) => void
  readonly onTap: (site: Site) => void
}

const OUTLINE =
  'M44 4c-2 26-14 44-16 76-2 40 12 66 20 96 6 22 8 48 5 70-3 9-9 14-9 24 0 14 12 22 31 22s31-8 31-22c0-10-6-15-9-24-3-22-1-48 5-70 8-30 22-56 20-96-2-32-14-50-16-76z'

/** The right leg from behind; its outer side is on the right. Each place is a stripe of the outline. */
const PLACES: Readonly<Record<(typeof CALF_SITES)[number], { readonly box: Box; readonly number: Point }>> = {
  top_of_calf: { box: [20, 4, 110, 52], number: [75, 36] },
  mid_calf_inner: { box: [20, 56, 55, 86], number: [52, 104] },
  mid_calf_outer: { box: [75, 56, 55, 86], number: [98, 104] },
  lower_calf: { box: [20, 142, 110, 46], number: [75, 170] },
  achilles: { box: [20, 188, 110, 56], number: [75, 221] },
  heel: { box: [20, 244, 110, 52], number: [75, 275] },
}

type Box = readonly [x: number, y: number, width: number, height: number]
type Point = readonly [x: number, y: number]

/** One lower leg from behind with its six places; the left one is the right one mirrored, its numbers are not. */
export function LegDrawing({ leg, marked, pointed, onPoint, onTap }: LegDrawingProps): Element {
  const isLeft = leg === 'left'
  const clip = `leg-clip-${leg}`
  return (
    <g transform={isLeft ? 'translate(150 0) scale(-1 1)' : 'translate(150 0)'} data-leg={leg}>
      <clipPath id={clip}>
        <path d={OUTLINE} />
      </clipPath>
      <path class="leg-map-skin" d={OUTLINE} />
      <g clip-path={`url(#${clip})`}>
        {CALF_SITES.map((site, index) => {
          const { box, number } = PLACES[site]
          const state = `${marked.includes(site) ? ' leg-place-on' : ''}${pointed === site ? ' leg-place-pointed' : ''}`
          const [x, y, width, height] = box
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: hidden from screen readers; the checkboxes beside it carry keys and names
            <g
              key={site}
              class={`leg-place${state}`}
              data-site={site}
              onClick={() => onTap(site)}
              onPointerEnter={() => onPoint(site)}
              onPointerLeave={() => onPoint(null)}
            >
              <rect x={x} y={y} width={width} height={height} />
              <text transform={`translate(${number[0]} ${number[1]})${isLeft ? ' scale(-1 1)' : ''}`}>{index + 1}</text>
            </g>
          )
        })}
      </g>
      <path class="leg-map-line" d={OUTLINE} />
      <text class="leg-map-name" transform={`translate(130 18)${isLeft ? ' scale(-1 1)' : ''}`}>
        {isLeft ? 'left' : 'right'}
      </text>
    </g>
  )
}
