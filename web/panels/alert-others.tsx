import { api } from '../api.ts'
import type { AlertDetail } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { StrongNumbers } from '../ui/strong-numbers.tsx'
import { TierMark } from '../ui/tier-mark.tsx'
import { useResource } from '../ui/use-resource.ts'

/** What else its day gave reason for: all of it was told as one message. */
export function AlertOthers({ alert }: { readonly alert: AlertDetail }): Element | null {
  const { date, others } = alert
  const sameDay = useResource(`alerts:day:${date}`, () => api.someAlerts({ from: date, to: date }))
  if (others.length === 0) return null
  const known = (sameDay.data?.items ?? []).filter(({ id }) => others.includes(id))
  return (
    <section class="card" aria-labelledby="others-title" aria-busy={sameDay.data === undefined}>
      <h2 id="others-title">Also for that day</h2>
      {known.map(({ id, tier, title, why }) => (
        <article key={id} class="alert-note">
          <h3>
            <TierMark tier={tier} />
            <Link to={`/alerts/${encodeURIComponent(id)}`}>{title}</Link>
          </h3>
          <p>
            <StrongNumbers text={why} />
          </p>
        </article>
      ))}
    </section>
  )
}
