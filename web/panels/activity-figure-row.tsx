import type { ActivityDetail } from '../contract.ts'
import { FigureRow } from '../ui/figure-row.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { calfKmText } from '../view/calf-km-text.ts'
import { distanceParts } from '../view/distance-parts.ts'
import { durationText } from '../view/duration-text.ts'
import { heightText } from '../view/height-text.ts'
import { numberText } from '../view/number-text.ts'

/** Five figures of a session: load, distance and time, ascent beside the watch's, steps, muscle and tendon. */
export function ActivityFigureRow({ activity: item }: { readonly activity: ActivityDetail }): Element {
  const { units } = useSettings()
  const { activity, load } = item
  const distance = activity.distanceMetres === null ? null : distanceParts(activity.distanceMetres, units)
  const seconds = activity.timerSeconds ?? activity.elapsedSeconds
  const time = seconds === null ? null : durationText(seconds)
  const [ascent, ascentUnit] = split(activity.ascentMetres === null ? '–' : heightText(activity.ascentMetres, units))
  const watch = activity.deviceAscentMetres === null ? '' : `watch ${heightText(activity.deviceAscentMetres, units)}`
  return (
    <FigureRow
      label="Figures of this session"
      items={[
        { label: 'Calf load', value: calfKmText(load.calfKm), detail: 'calf-km' },
        {
          label: 'Distance · time',
          value: distance?.value ?? '–',
          detail: [distance?.unit, time].filter((part) => part != null).join(' · '),
        },
        { label: 'Ascent', value: ascent, detail: [ascentUnit, watch].filter((part) => part !== '').join(' · ') },
        {
          label: 'Steps',
          value: activity.steps === null ? '–' : numberText(activity.steps),
          detail: activity.meanCadenceSpm === null ? '' : `${numberText(activity.meanCadenceSpm)} /min`,
        },
        { label: 'Muscle · tendon', value: `${calfKmText(load.muscle)} · ${calfKmText(load.tendon)}` },
      ]}
    />
  )
}

function split(text: string): readonly [string, string] {
  const [value = '', unit = ''] = text.split(/\s/)
  return [value, unit]
}
