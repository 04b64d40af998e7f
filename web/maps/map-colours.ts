import { SURFACES } from '../../analysis/model/surface.ts'
import { tokenColours } from '../charts/token-colours.ts'
import type { TrackInk } from '../view/track-colours.ts'

/** How the theme in view colours a map; a canvas cannot ask for tokens itself. */
export interface MapColours {
  readonly ink: (ink: TrackInk) => string
  readonly ground: (surface: string) => string
  readonly edge: string
  readonly text: string
  readonly quiet: string
  readonly card: string
}

const RAMPS = {
  load: ['--load-0', '--load-1', '--load-2', '--load-3'],
  grade: ['--grade-0', '--grade-1', '--grade-2', '--grade-3', '--grade-4'],
} as const

const CAUSES = ['--flat', '--climb', '--sand', '--other'] as const
const PLAIN = ['--track-edge', '--ink', '--ink-2', '--card'] as const
const NAMES = [...RAMPS.load, ...RAMPS.grade, ...CAUSES, ...PLAIN, ...SURFACES.map((name) => `--ground-${name}`)]
const TOKENS = Object.fromEntries(NAMES.map((name) => [name, name]))

/** Reads the tokens where `element` stands. */
export function mapColours(element: HTMLElement): MapColours {
  const tokens = tokenColours(element, TOKENS)
  const token = (name: string) => tokens[name] ?? ''
  const ground = (surface: string) => token(`--ground-${surface}`)
  const ink = (ink: TrackInk) => {
    if (ink.kind === 'ground') return ground(ink.surface)
    if (ink.kind === 'cause') return token(`--${ink.cause}`)
    return mixed(RAMPS[ink.ramp].map(token), ink.share)
  }
  const plain = { edge: token('--track-edge'), text: token('--ink'), quiet: token('--ink-2'), card: token('--card') }
  return { ink, ground, ...plain }
}

/** The colour at a share of a ramp, mixed as the stylesheet mixes the ramp of the legend. */
function mixed(stops: readonly string[], share: number): string {
  const place = share * (stops.length - 1)
  const at = Math.min(stops.length - 2, Math.floor(place))
  const from = partsOf(stops[at] ?? '')
  const to = partsOf(stops[at + 1] ?? '')
  const parts = from.map((part, i) => Math.round(part + (place - at) * ((to[i] ?? part) - part)))
  return `rgb(${parts.join(', ')})`
}

function partsOf(colour: string): readonly number[] {
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
}
