import type { PlanRoute } from '../../analysis/model/plan.ts'
import { readGpx } from '../state/read-gpx.ts'
import { showToast } from '../state/toasts.ts'
import { type Element, useRef } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { distanceText } from '../view/distance-text.ts'
import { heightText } from '../view/height-text.ts'
import type { PlanDraft } from '../view/plan-draft.ts'

type Change = (part: Partial<PlanDraft>) => void

interface PlanRouteFieldProps {
  readonly route: PlanRoute | null
  readonly onChange: Change
}

/** A way from a GPX file, read in the page. */
export function PlanRouteField({ route, onChange }: PlanRouteFieldProps): Element {
  const { units } = useSettings()
  const input = useRef<HTMLInputElement>(null)
  const picked = () => {
    const element = input.current
    if (element === null) return
    takeRoute([...(element.files ?? [])], onChange)
    element.value = ''
  }
  return (
    <div class="plan-route">
      <p class="field-note">
        {route === null
          ? 'Or drop a GPX route anywhere on this page; it is read here, its name and places are sent nowhere.'
          : `Route from a file: ${distanceText(route.distanceMetres, units)}, ${heightText(route.climbMetres, units)} up, with its own slopes.`}
      </p>
      <p class="page-actions">
        <button type="button" class="text-button" onClick={() => input.current?.click()}>
          {route === null ? 'Choose a GPX file' : 'Choose another'}
        </button>
        {route !== null && (
          <button type="button" class="text-button" onClick={() => onChange({ route: null })}>
            Take the route away
          </button>
        )}
      </p>
      <input ref={input} type="file" accept=".gpx" hidden aria-label="A GPX route" onChange={picked} />
    </div>
  )
}

/** Takes a single GPX file for a route; anything else is left to the import. */
export function takeRoute(files: readonly File[], onChange: Change): boolean {
  const [file] = files
  if (file === undefined || files.length > 1 || !/\.gpx$/i.test(file.name)) return false
  readGpx(file).then(
    (read) => {
      if (!read.ok) return showToast(`That route could not be read. ${read.error}`)
      const { distanceMetres, climbMetres } = read.value
      onChange({ route: read.value, distanceMetres, climbMetres })
      showToast('Route taken: its distance, climb and slopes.')
    },
    () => showToast('That file could not be read.'),
  )
  return true
}
