import type { Track } from '../state/track-of.ts'
import { type Element, useLayoutEffect, useState } from '../ui/runtime.ts'
import { TextField } from '../ui/text-field.tsx'
import { useSettings } from '../ui/use-settings.ts'
import type { AskedPlace } from '../view/asked-place.ts'
import { distanceParts, METRES_PER_MILE } from '../view/distance-parts.ts'
import { distanceText } from '../view/distance-text.ts'
import { parseNumber } from '../view/parse-number.ts'
import type { Point } from '../view/parse-point.ts'
import type { Ring } from '../view/parse-ring.ts'
import { parseShortLength, shortLength, shortUnit } from '../view/parse-short-length.ts'
import { ringAlong } from '../view/ring-along.ts'
import { stretchOf } from '../view/stretch-of.ts'

/** To either side: as wide as positions scatter. */
const HALF_METRES = 15

interface StretchFieldsProps {
  /** The session whose way the map shows. */
  readonly track: Track | null
  /** What the fields begin with, once the way of its session is there. */
  readonly asked: AskedPlace | null
  readonly onStretch: (stretch: readonly Point[], ring: Ring | null) => void
}

/** A place as the ground to both sides of a stretch of a session. */
export function StretchFields({ track, asked, onStretch }: StretchFieldsProps): Element {
  const { units } = useSettings()
  const [text, setText] = useState({ from: '', to: '', half: shortLength(HALF_METRES, units) })
  const [isTooLong, setTooLong] = useState(false)
  const [unit, metresPerUnit] = units === 'imperial' ? (['mi', METRES_PER_MILE] as const) : (['km', 1000] as const)
  const length = track?.points.at(-1)?.metres ?? 0
  const change = (part: Partial<typeof text>) => {
    const next = { ...text, ...part }
    setText(next)
    const [from, to] = [next.from, next.to].map(parseNumber)
    const half = parseShortLength(next.half, units)
    if (track === null || from == null || to == null || half === null || half <= 0) return
    const stretch = stretchOf(track.points, from * metresPerUnit, to * metresPerUnit)
    const ring = stretch.length < 2 ? null : ringAlong(stretch, half)
    setTooLong(stretch.length >= 2 && ring === null)
    onStretch(stretch, ring)
  }
  useLayoutEffect(() => {
    if (track === null) return
    const isAsked = asked?.session === track.id
    // Of another session the same kilometres are another place.
    change({
      from: isAsked ? distanceParts(asked.fromMetres, units).value : '',
      to: isAsked ? distanceParts(asked.toMetres, units).value : '',
    })
  }, [track?.id])
  if (track === null) return <p class="field-note">Choose a session with a track below.</p>
  // One element around them: the fields of a bare fragment lose the focus as they are typed in.
  return (
    <div class="place-part">
      <p class="field-note">
        The ground to both sides of a stretch of the session chosen below, which is {distanceText(length, units)} long.
      </p>
      <div class="form-pair form-three">
        <TextField
          name="stretchFrom"
          label={`From, ${unit}`}
          value={text.from}
          errors={{}}
          numeric
          onText={(from) => change({ from })}
        />
        <TextField
          name="stretchTo"
          label={`To, ${unit}`}
          value={text.to}
          errors={{}}
          numeric
          onText={(to) => change({ to })}
        />
        <TextField
          name="stretchHalf"
          label={`To each side, ${shortUnit(units)}`}
          value={text.half}
          errors={isTooLong ? { stretchHalf: 'So long a stretch needs more width, or take a shorter one.' } : {}}
          numeric
          onText={(half) => change({ half })}
        />
      </div>
    </div>
  )
}
