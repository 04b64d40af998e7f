import { api } from '../api.ts'
import { failing } from '../state/change-activity.ts'
import { putResource } from '../state/resource-cache.ts'
import { latestRescoring, tellOfRescoring } from '../state/tell-of-rescoring.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { sandCost } from '../view/sand-cost.ts'

const KINDS = [
  { value: 'dry', title: 'Dry and soft', text: 'Feet sink in.' },
  { value: 'wet', title: 'Wet and firm', text: 'By the water’s edge, at low tide.' },
] as const

/** What sand counts as where nobody said what it was like that day. Takes effect at once. */
export function SandCard(): Element {
  const { sand, profile } = useSettings()
  const [tries, setTries] = useState(0)
  // Drawn anew where it could not be saved, so that the mark goes back to what holds.
  const choose = (value: 'dry' | 'wet') => failing(save(value).finally(() => setTries(tries + 1)))
  return (
    <fieldset class="card profile-choice sand-card" id="sand">
      <legend>Beach sand, as a rule</legend>
      <p class="card-note">
        No map knows the tide. Sand that a map, a place or a file tells of counts as this; on a session’s own page you
        say what it was like that day.
      </p>
      {KINDS.map(({ value, title, text }) => (
        <label key={`${value} ${tries}`}>
          <input type="radio" name="sand" value={value} checked={value === sand} onChange={() => choose(value)} />
          <span>
            <strong>{title}</strong>
            <span>
              {text} {sandCost(value, profile)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

async function save(sand: 'dry' | 'wet'): Promise<void> {
  const before = await latestRescoring()
  putResource('settings', await api.saveSettings({ sand }))
  await tellOfRescoring('Saved.', before?.id ?? null, 'No session so far hangs on it.')
}
