import type { ContextAdvice } from '../../analysis/symptoms/context-advice.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'

/** What the answers of the week bring: short advice, each with how well it is founded. */
export function WeeklyAdvice({ advice }: { readonly advice: readonly ContextAdvice[] }): Element {
  return (
    <section class="card" aria-label="Advice on what you said">
      {advice.map(({ id, title, text, evidence }) => (
        <div key={id} class="advice">
          <h2>{title}</h2>
          <p>{text}</p>
          <p class="quiet">{evidence}</p>
        </div>
      ))}
      <p>
        <Link to="/" class="button button-main">
          To today
        </Link>
      </p>
    </section>
  )
}
