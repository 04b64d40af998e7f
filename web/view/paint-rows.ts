import type { ActivityDetail, Units } from '../contract.ts'
import { isWholeWay } from './is-whole-way.ts'
import type { GroundChange } from './paint-change.ts'
import { stretchText } from './stretch-text.ts'
import { surfaceText } from './surface-text.ts'

/** Something the athlete said of the ground, and how to take it off. */
export interface PaintRow {
  readonly key: string
  readonly where: string
  /** null = paint that was taken off. */
  readonly surface: string | null
  readonly text: string
  readonly off: GroundChange
}

interface PaintView {
  readonly overrides: ActivityDetail['overrides']
  /** Length of the way. */
  readonly metres: number
  readonly units: Units
}

/** What was said, the last first: upper rows lie over lower ones, and what holds for the whole session beneath them all. */
export function paintRows({ overrides, metres, units }: PaintView): readonly PaintRow[] {
  const { paint, surface } = overrides
  const rows = paint.map((stretch, i): PaintRow => {
    const where = isWholeWay(stretch, metres) ? 'whole way' : stretchText(stretch, units)
    return {
      key: `${i} ${stretch.fromMetres} ${stretch.toMetres} ${stretch.surface}`,
      where,
      surface: stretch.surface,
      text: stretch.surface === null ? 'paint taken off' : surfaceText(stretch.surface),
      off: { to: { paint: paint.filter((_, at) => at !== i) }, back: { paint } },
    }
  })
  const whole: readonly PaintRow[] =
    surface === null
      ? []
      : [
          {
            key: `whole ${surface}`,
            where: 'whole way',
            surface,
            text: surfaceText(surface),
            off: { to: { surface: null }, back: { surface } },
          },
        ]
  return [...rows.toReversed(), ...whole]
}
