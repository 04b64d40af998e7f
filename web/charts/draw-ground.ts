import type { Surface } from '../../analysis/model/surface.ts'
import type { GroundRun } from '../view/ground-runs.ts'
import { surfaceName } from '../view/surface-name.ts'
import type { ChartColours } from './chart-colours.ts'

/** Where the strip lies: its box, and how many pixels a metre is. */
export interface GroundStrip {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly perMetre: number
  readonly font: string
}

type Ink = 'dots' | 'lines' | 'slant' | 'plain'

/** What tells grounds of one kind apart without their colour. */
const INKS: Readonly<Partial<Record<Surface, Ink>>> = {
  dry_sand: 'dots',
  wet_sand: 'lines',
  grass: 'slant',
  gravel: 'slant',
  trail: 'slant',
  mud: 'slant',
  packed_snow: 'lines',
  soft_snow: 'dots',
}

const BAND = 9
const STEP = 5

/** The ground along the way: a band in its colours and patterns, empty where it is unknown, named beneath where there is room. */
export function drawGround(
  context: CanvasRenderingContext2D,
  runs: readonly GroundRun[],
  strip: GroundStrip,
  colours: { readonly chart: ChartColours; readonly ground: Readonly<Record<string, string>> },
): void {
  context.save()
  context.font = strip.font
  context.textAlign = 'center'
  context.textBaseline = 'top'
  const top = strip.top + Math.max(0, (strip.bottom - strip.top - BAND - 15) / 2)
  for (const run of runs) {
    const x = strip.left + run.fromMetres * strip.perMetre
    const box = { x, y: top, width: (run.toMetres - run.fromMetres) * strip.perMetre, height: BAND }
    if (run.surface === 'unknown') drawUnknown(context, box, colours.chart.ink2)
    else
      drawKnown(context, box, INKS[run.surface as Surface] ?? 'plain', {
        fill: colours.ground[run.surface] ?? colours.chart.other,
        mark: colours.chart.card,
      })
    const name = surfaceName(run.surface)
    if (context.measureText(name).width > box.width - 4) continue
    context.fillStyle = colours.chart.ink2
    context.fillText(name, x + box.width / 2, top + BAND + 3)
  }
  context.restore()
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawUnknown(context: CanvasRenderingContext2D, { x, y, width, height }: Box, colour: string): void {
  const middle = y + height / 2
  context.strokeStyle = colour
  context.lineWidth = 1
  context.setLineDash([2, 4])
  context.beginPath()
  context.moveTo(x, middle)
  context.lineTo(x + width, middle)
  context.stroke()
  context.setLineDash([])
}

function drawKnown(
  context: CanvasRenderingContext2D,
  box: Box,
  ink: Ink,
  { fill, mark }: { readonly fill: string; readonly mark: string },
): void {
  const { x, y, width, height } = box
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.fillStyle = fill
  context.fillRect(x, y, width, height)
  context.fillStyle = mark
  context.strokeStyle = mark
  context.lineWidth = 1.2
  context.beginPath()
  // From a fixed place on, so that the pattern does not swim when a run of ground grows.
  const first = Math.floor(x / STEP) * STEP
  if (ink === 'lines') {
    for (const share of [0.34, 0.67]) {
      context.moveTo(x, y + height * share)
      context.lineTo(x + width, y + height * share)
    }
  }
  for (let at = first; at < x + width + height && ink !== 'lines' && ink !== 'plain'; at += STEP) {
    if (ink === 'slant') {
      context.moveTo(at - height, y + height)
      context.lineTo(at, y)
    } else {
      context.rect(at, y + (at % (2 * STEP) === 0 ? 2 : height - 3.5), 1.6, 1.6)
    }
  }
  if (ink === 'dots') context.fill()
  else context.stroke()
  context.restore()
}
