import { api } from '../api.ts'
import type { ActivityDetail } from '../contract.ts'
import { changeActivity, failing } from '../state/change-activity.ts'
import type { Child, Element } from '../ui/runtime.ts'
import { useSettings } from '../ui/use-settings.ts'
import { bytesText } from '../view/bytes-text.ts'
import { countText } from '../view/count-text.ts'
import { ascentNote, cadenceNote, heightNote, offsetNote, surfaceNote } from '../view/file-notes.ts'
import { isOnFoot } from '../view/is-on-foot.ts'
import { isScored } from '../view/is-scored.ts'
import { numberText } from '../view/number-text.ts'

/** The decisions on cadence have a row of their own. */
const SAID_ABOVE: readonly string[] = ['cadence-doubled', 'cadence-steps', 'cadence-set']

/** Notes in view from the start; a badly damaged file has a dozen, and what follows should not drown in them. */
const SHOWN = 6

/** What the file says about itself: what was found, assumed and mended, each with its correction beside it. */
export function FileNotesPanel({ activity }: { readonly activity: ActivityDetail }): Element {
  const { units } = useSettings()
  const { file, load } = activity
  const issues = activity.issues.filter((issue) => !SAID_ABOVE.includes(issue.id))
  return (
    <section class="card notes-card" aria-labelledby="notes-title">
      <h2 id="notes-title">{file === null ? 'What the number rests on' : 'What the file says about itself'}</h2>
      <dl class="notes">
        {file !== null && (
          <Note title="File">
            {[activity.activity.device, `${numberText(activity.activity.records)} records`].filter(Boolean).join(', ')}.{' '}
            <a href={api.originalAddress(activity.id)} download>
              Download the original
            </a>{' '}
            ({file.format.toUpperCase()}, {bytesText(file.bytes)})
          </Note>
        )}
        {file === null && <Note title="Entry">By hand, without a file.</Note>}
        {file !== null && <CadenceRow activity={activity} />}
        {file !== null && <Note title="Elevation">{heightNote(activity.altitudeSource)}</Note>}
        {activity.activity.ascentMetres !== null && <Note title="Ascent">{ascentNote(activity.activity, units)}</Note>}
        {isOnFoot(activity) && isScored(activity) && (
          <Note title="Ground">
            {surfaceNote(activity)} <FieldButton field="surface" text="Set the ground" />
          </Note>
        )}
        {file !== null && (
          <Note title="Local time">
            {offsetNote(activity)}{' '}
            {activity.activity.startedAt !== null && <FieldButton field="start" text="Correct the clock" />}
          </Note>
        )}
        {activity.gear !== null && (
          <Note title={gearTitle(activity.activity.sport)}>
            {activity.gear}, as the export names it. It has no part in the score.
          </Note>
        )}
        {issues.slice(0, SHOWN).map((issue) => (
          <IssueNote key={issue.id} issue={issue} />
        ))}
        <Note title="Score">
          By the {load.profile} profile, version {load.analysisVersion}, for a height of {activity.heightM.toFixed(2)} m
          {activity.massKg === null ? '' : ` and ${numberText(activity.massKg)} kg`}.
        </Note>
      </dl>
      {issues.length > SHOWN && (
        <details class="more-notes">
          <summary>{countText(issues.length - SHOWN, 'more note')} on what was found and mended</summary>
          <dl class="notes">
            {issues.slice(SHOWN).map((issue) => (
              <IssueNote key={issue.id} issue={issue} />
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

function IssueNote({ issue }: { readonly issue: ActivityDetail['issues'][number] }): Element {
  return <Note title={issue.count === undefined ? 'Noted' : `Noted, ${numberText(issue.count)}×`}>{issue.message}</Note>
}

/** Takes the reader to the field that corrects what the note says. */
function FieldButton({ field, text }: { readonly field: string; readonly text: string }): Element {
  return (
    <button type="button" class="text-button" onClick={() => document.getElementById(field)?.focus()}>
      {text}
    </button>
  )
}

function gearTitle(sport: string): string {
  return /cycl|bik/.test(sport) ? 'Bike' : 'Shoe'
}

function Note({ title, children }: { readonly title: string; readonly children: Child }): Element {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function CadenceRow({ activity }: { readonly activity: ActivityDetail }): Element {
  const { cadenceUnit, overrides } = activity
  const other = cadenceUnit === 'steps' ? 'per-leg' : 'steps'
  const canFlip = cadenceUnit === 'steps' || cadenceUnit === 'per-leg'
  const flip = () =>
    failing(changeActivity(activity, { cadenceUnit: other }, { cadenceUnit: overrides.cadenceUnit ?? null }))
  return (
    <Note title="Cadence">
      {cadenceNote(cadenceUnit, overrides.cadenceUnit !== null)}{' '}
      {canFlip && (
        <button type="button" class="text-button" onClick={flip}>
          {other === 'steps' ? 'It was steps already' : 'It was per leg'}
        </button>
      )}
    </Note>
  )
}
