import { CALF_SITES, SITES, type Side, type Site } from '../../analysis/model/check-in.ts'
import { placeWords, SITE_WORDS } from '../../analysis/symptoms/place-words.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { LegDrawing } from './leg-drawing.tsx'

interface LegMapProps {
  readonly label: string
  readonly side: Side | null
  readonly sites: readonly Site[]
  readonly onChange: (side: Side | null, sites: readonly Site[]) => void
}

type Leg = 'left' | 'right'

/**
 * Where it hurts: both lower legs from behind to tap on, and beside them the same places as checkboxes, which carry the
 * keyboard and screen readers. A tap on a leg also says which side.
 */
export function LegMap({ label, side, sites, onChange }: LegMapProps): Element {
  const [pointed, setPointed] = useState<Site | null>(null)
  const toggle = (site: Site, on: boolean, next: Side | null = side) =>
    onChange(
      next,
      on ? SITES.filter((other) => other === site || sites.includes(other)) : sites.filter((other) => other !== site),
    )
  const tap = (leg: Leg, site: Site) => {
    const isMarked = sites.includes(site) && isOn(side, leg)
    // A second leg is added, not exchanged: it can hurt on both sides.
    toggle(site, !isMarked, isMarked || side === null || side === leg ? (side ?? leg) : 'both')
  }
  return (
    <fieldset class="question leg-map">
      <legend>{label}</legend>
      <div class="leg-map-grid">
        <svg viewBox="0 0 300 300" class="leg-map-drawing" aria-hidden="true">
          {(['left', 'right'] as const).map((leg) => (
            <LegDrawing
              key={leg}
              leg={leg}
              marked={isOn(side, leg) || side === null ? sites : NOTHING}
              pointed={pointed}
              onPoint={setPointed}
              onTap={(site) => tap(leg, site)}
            />
          ))}
        </svg>
        <div class="question-choices">
          {SITES.map((site) => (
            <label key={site} class={`tick${pointed === site ? ' tick-pointed' : ''}`}>
              <input
                type="checkbox"
                name={`site-${site}`}
                checked={sites.includes(site)}
                onFocus={() => setPointed(site)}
                onBlur={() => setPointed(null)}
                onChange={(event: Event) => toggle(site, (event.target as HTMLInputElement).checked)}
              />
              <span>
                {CALF.has(site) && (
                  <span class="leg-number" aria-hidden="true">
                    {(CALF_SITES as readonly Site[]).indexOf(site) + 1}
                  </span>
                )}
                {capital(SITE_WORDS[site])}
              </span>
            </label>
          ))}
        </div>
      </div>
      <p class="quiet" role="status">
        {sites.length === 0 ? 'Nothing marked: it counts as the calf.' : `Marked: ${placeWords(side, sites)}.`}
      </p>
    </fieldset>
  )
}

const NOTHING: readonly Site[] = []
const CALF: ReadonlySet<Site> = new Set(CALF_SITES)

function isOn(side: Side | null, leg: Leg): boolean {
  return side === leg || side === 'both'
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
