import type { SafetySign } from '../../analysis/model/check-in.ts'
import { SIGN_SECTIONS, type SignSection } from '../../analysis/symptoms/sign-sections.ts'
import { SIGN_WORDS } from '../../analysis/symptoms/sign-words.ts'
import type { Element } from '../ui/runtime.ts'

interface SignFieldsProps {
  readonly ticked: ReadonlySet<SafetySign>
  /** Ticked before: shown so, and not to be taken back here. */
  readonly fixed?: ReadonlySet<SafetySign>
  readonly sections?: readonly SignSection[]
  readonly onChange: (ticked: ReadonlySet<SafetySign>) => void
}

const NOTHING: ReadonlySet<SafetySign> = new Set()

/** The warning signs to tick, the most urgent first. What ticking comes to is worked out by whoever holds the answers. */
export function SignFields({ ticked, fixed = NOTHING, sections = SIGN_SECTIONS, onChange }: SignFieldsProps): Element {
  return (
    <div class="sign-sections">
      {sections.map(({ title, signs }) => (
        <fieldset key={title} class="sign-section">
          <legend>{title}</legend>
          {signs.map((sign) => (
            <label key={sign} class="tick">
              <input
                type="checkbox"
                name={sign}
                checked={ticked.has(sign) || fixed.has(sign)}
                disabled={fixed.has(sign)}
                onChange={(event: Event) => onChange(toggled(ticked, sign, (event.target as HTMLInputElement).checked))}
              />
              <span>{SIGN_WORDS[sign]}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** "None of these" and any of them exclude each other. */
function toggled(ticked: ReadonlySet<SafetySign>, sign: SafetySign, isOn: boolean): ReadonlySet<SafetySign> {
  const next = new Set(ticked)
  if (isOn) next.add(sign)
  else next.delete(sign)
  if (isOn && sign === 'none_of_these') for (const other of HISTORY) next.delete(other)
  else if (isOn && HISTORY.has(sign)) next.delete('none_of_these')
  return next
}

const HISTORY: ReadonlySet<SafetySign> = new Set(
  SIGN_SECTIONS.find(({ signs }) => signs.includes('none_of_these'))?.signs.filter((sign) => sign !== 'none_of_these'),
)
