import { api } from '../api.ts'
import type { GroundMap } from '../contract.ts'
import { latestRescoring, tellOfRescoring } from '../state/tell-of-rescoring.ts'
import { AskedButton } from '../ui/asked-button.tsx'
import type { Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { localToday } from '../view/local-today.ts'
import { mapSentence } from '../view/map-sentence.ts'
import { momentText } from '../view/moment-text.ts'

/** A surface map: what it holds or how far it is, and the button that takes it away. */
export function MapRow({ map }: { readonly map: GroundMap }): Element {
  const { units } = useSettings()
  const { id, name, state, createdAt } = map
  const remove = async () => {
    const before = await latestRescoring()
    await api.removeMap(id)
    await tellOfRescoring(`The map “${name}” is removed.`, before?.id ?? null, '')
  }
  return (
    <li class={`maps-row maps-${state}`}>
      <div class="maps-about">
        <p class="maps-name">{name}</p>
        <p class="maps-state" role={state === 'ready' ? undefined : 'status'}>
          {mapSentence(map, units)}
        </p>
        <p class="maps-added">added {momentText(createdAt, localToday())}</p>
        {state === 'reading' && <progress class="maps-reading" aria-label={`${name} is being read`} />}
      </div>
      <AskedButton
        text="Remove"
        about={name}
        question={
          state === 'ready'
            ? 'Remove it? Sessions on it are scored again without it. The file you added is not kept here, so to have it back you add it again.'
            : 'Remove it? The file you added is not kept here.'
        }
        yes="Remove the map"
        no="Keep it"
        focusAfter="maps-title"
        onYes={remove}
      />
    </li>
  )
}
