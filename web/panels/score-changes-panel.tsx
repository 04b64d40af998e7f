import type { ScoreChange } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useState } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { calfKmText } from '../view/calf-km-text.ts'
import { localToday } from '../view/local-today.ts'
import { rowDayText } from '../view/row-day-text.ts'
import { type ChangedScore, type ChangeOrder, changedScores, movedCauses } from '../view/score-changes.ts'
import { signedText } from '../view/signed-text.ts'
import { sportText } from '../view/sport-text.ts'

const PAGE_SIZE = 100
const ORDERS: readonly { value: ChangeOrder; text: string }[] = [
  { value: 'size', text: 'Largest change' },
  { value: 'date', text: 'Newest' },
]

/** What changed, session by session: the number before and after, and which causes moved. */
export function ScoreChangesPanel({ items }: { readonly items: readonly ScoreChange[] }): Element {
  const [order, setOrder] = useState<ChangeOrder>('size')
  const [shown, setShown] = useState(PAGE_SIZE)
  const changes = changedScores(items, order)
  return (
    <section class="card score-changes" aria-labelledby="score-changes-title">
      <header class="card-head">
        <h2 id="score-changes-title">Session by session</h2>
        <Segmented label="Order of the sessions" value={order} choices={ORDERS} onChoose={setOrder} />
      </header>
      <ScrollBox label="Sessions that changed">
        <table>
          <thead>
            <tr>
              <th scope="col">Session</th>
              <th scope="col">Before</th>
              <th scope="col">Now</th>
              <th scope="col">
                Change<span class="hidden-text"> in calf-km</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shown).map((change) => (
              <ChangeRow key={change.activityId} change={change} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {changes.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE_SIZE)}>
          Show more
        </button>
      )}
    </section>
  )
}

function ChangeRow({ change }: { readonly change: ChangedScore }): Element {
  const { activityId, name, sport, date, before, after } = change
  const moved = movedCauses(change)
  return (
    <tr>
      <th scope="row">
        <Link to={`/activities/${activityId}`}>{name ?? sportText(sport, null)}</Link>
        <span class="score-change-note">
          {rowDayText(date, localToday())}
          {moved === '' ? '' : `: ${moved}`}
        </span>
      </th>
      <td>{calfKmText(before.calfKm)}</td>
      <td>{calfKmText(after.calfKm)}</td>
      <td class="score-change-by">{signedText(after.calfKm - before.calfKm)}</td>
    </tr>
  )
}
