import { mountProfileChart, type ProfileData } from '../charts/profile-chart.ts'
import type { ActivityDetail, Samples } from '../contract.ts'
import type { AlongTheWay, Stretch } from '../state/along-the-way.ts'
import { ChartStage } from '../ui/chart-stage.tsx'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useMemo, useRef, useState, useStore } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { CAUSE_ORDER, causeText } from '../view/cause-text.ts'
import { groundRuns } from '../view/ground-runs.ts'
import { isOnFoot } from '../view/is-on-foot.ts'
import { neatStretch, type Way } from '../view/neat-stretch.ts'
import { profileBins } from '../view/profile-bins.ts'
import { profileReadout } from '../view/profile-readout.ts'
import { profileRows } from '../view/profile-rows.ts'
import { GroundPainter } from './ground-painter.tsx'

interface ProfileDrawingProps {
  readonly activity: ActivityDetail
  readonly samples: Samples
  readonly along: AlongTheWay
}

/** Stretches drawn: fine enough to see a hill, coarse enough that a second of noise is no spike. */
function stretches(): number {
  return Math.max(90, Math.min(260, Math.round(innerWidth / 4)))
}

const NO_RUNS: ProfileData['runs'] = []

/** The profile with its readout, its legend and, where there is a way to paint, what sets the ground. */
export function ProfileDrawing({ activity, samples, along }: ProfileDrawingProps): Element {
  const { units } = useSettings()
  const bins = useMemo(() => profileBins(samples, stretches()), [samples])
  const canPaint = isOnFoot(activity) && bins.axis === 'distance'
  const metres = bins.length * bins.size
  const { pointed, point } = usePointed(along, samples, bins)
  const { chosen, choose, extend, letGo } = useChosen(along, { metres, units })
  const runs = useMemo(() => (canPaint ? groundRuns(samples) : NO_RUNS), [samples, canPaint])
  const data: ProfileData = useMemo(
    () => ({
      bins,
      units,
      runs,
      selected: pointed,
      onPoint: point,
      chosen: chosen === null || !canPaint ? null : [chosen.fromMetres / metres, chosen.toMetres / metres],
      onDrag: canPaint ? (from, to) => choose(from * metres, to * metres) : null,
      onDragCancel: (before) =>
        along.chosen.set(before === null ? null : { fromMetres: before[0] * metres, toMetres: before[1] * metres }),
    }),
    [bins, units, runs, pointed, chosen, canPaint],
  )
  const readout = pointed === null ? null : profileReadout({ bins, samples, units }, pointed)
  const move = (bin: number | null) => {
    letGo(bin === null)
    point(bin)
  }
  const keys = canPaint
    ? {
        onExtend: (from: number, to: number) => {
          extend(from, to, bins.size)
          point(to)
        },
        onPick: () => chosen !== null && focusElement('ground-first'),
      }
    : {}
  return (
    <>
      <p class="profile-readout" aria-hidden="true">
        {readout ?? 'Point at the profile, or use the arrow keys, to read it.'}
      </p>
      <ChartStage
        class={canPaint ? 'profile-space profile-paintable' : 'profile-space'}
        label={canPaint ? `${LABEL} ${PAINT_LABEL}` : LABEL}
        mount={mountProfileChart}
        data={data}
        count={bins.length}
        selected={pointed}
        start={0}
        valueText={readout ?? 'start'}
        onMove={move}
        {...keys}
      />
      <Legend bins={bins} />
      {canPaint && <GroundPainter activity={activity} along={along} metres={metres} />}
    </>
  )
}

function Legend({ bins }: Pick<ProfileData, 'bins'>): Element {
  return (
    <ul class="legend">
      {CAUSE_ORDER.filter((cause) => bins[cause].some((value) => value > 0)).map((cause) => (
        <li key={cause}>
          <span class={`swatch fill-${cause}`} /> {causeText(cause)}
        </li>
      ))}
    </ul>
  )
}

const LABEL = 'Elevation and calf load along the way; arrow keys walk along it. The splits give the same as a table.'
const PAINT_LABEL = 'With Shift they choose a stretch; Enter then goes to its ground.'

/**
 * The stretch of the drawing that is pointed at. What is shared is a row of the samples; where these are few, several
 * stretches have the same row, so the one this drawing was left at is kept besides.
 */
function usePointed(along: AlongTheWay, samples: Samples, bins: ProfileData['bins']) {
  const row = useStore(along.pointed)
  const rows = useMemo(() => profileRows(samples, bins), [samples, bins])
  const [own, setOwn] = useState<{ readonly row: number; readonly bin: number } | null>(null)
  const point = (bin: number | null) => {
    const next = bin === null ? null : { row: rows.rowOf(bin), bin }
    setOwn(next)
    along.pointed.set(next?.row ?? null)
  }
  const pointed = row === null ? null : own?.row === row ? own.bin : rows.binOf(row)
  return { pointed, point }
}

/** What is chosen, and how it is: between two places in metres, or by keys from one stretch of the drawing to another. */
function useChosen(along: AlongTheWay, way: Way) {
  const chosen: Stretch | null = useStore(along.chosen)
  const anchor = useRef<number | null>(null)
  const choose = (a: number, b: number) => {
    const stretch = neatStretch(a, b, way)
    if (stretch !== null) along.chosen.set(stretch)
  }
  const extend = (from: number, to: number, size: number) => {
    anchor.current ??= from
    choose(Math.min(anchor.current, to) * size, (Math.max(anchor.current, to) + 1) * size)
  }
  /** Walking on without Shift begins a new choice; Escape gives up the old one. */
  const letGo = (isGivenUp: boolean) => {
    anchor.current = null
    if (isGivenUp) along.chosen.set(null)
  }
  return { chosen, choose, extend, letGo }
}
