import { RULE_TITLES } from '../../analysis/model/rule-titles.ts'
import type { RuleReport } from '../contract.ts'
import type { Element } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { followedText } from '../view/followed-text.ts'
import { numberText } from '../view/number-text.ts'
import { FollowedBar } from './report-bar.tsx'

/** A rule a row: how often it fired, what followed, and the same for sessions without an alert. */
export function ReportTable({ items }: { readonly items: readonly RuleReport[] }): Element {
  if (items.every(({ fired }) => fired === 0)) {
    return <p class="quiet">No rule has spoken up yet. After the first alerts this table fills by itself.</p>
  }
  return (
    <>
      <p class="card-note">
        Whether pain followed is known only where you checked in. The bar is the share with its 95 % interval; the
        wider, the less it says.
      </p>
      <ScrollBox label="What followed each rule">
        <table class="report-table">
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Fired</th>
              <th scope="col">Pain within 14 days</th>
              <th scope="col">Without an alert</th>
            </tr>
          </thead>
          <tbody>
            {items
              .filter(({ fired }) => fired > 0)
              .map(({ rule, fired, alerts, matched }) => (
                <tr key={rule}>
                  <th scope="row">
                    {RULE_TITLES[rule]} <span class="quiet">{rule}</span>
                  </th>
                  <td>{numberText(fired)}</td>
                  <td>
                    {followedText(alerts)}
                    <FollowedBar followed={alerts} />
                  </td>
                  <td>
                    {followedText(matched)}
                    <FollowedBar followed={matched} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollBox>
      <Silent items={items} />
    </>
  )
}

function Silent({ items }: { readonly items: readonly RuleReport[] }): Element | null {
  const silent = items.filter(({ fired }) => fired === 0)
  if (silent.length === 0) return null
  return (
    <p class="card-note report-silent">
      Never fired so far: {silent.map(({ rule }) => RULE_TITLES[rule]).join(' · ')}.
    </p>
  )
}
