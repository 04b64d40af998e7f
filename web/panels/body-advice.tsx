import type { Element } from '../ui/runtime.ts'
import { gradeText } from '../view/grade-text.ts'
import { lastingAdvice } from '../view/lasting-advice.ts'

/** Short texts on shoes and sleep that change no number, each with what it rests on. */
export function BodyAdvice(): Element {
  return (
    <section class="card" aria-labelledby="advice-title">
      <h2 id="advice-title">Worth knowing</h2>
      <p class="card-note">These texts change no number of yours.</p>
      <ul class="body-advice">
        {lastingAdvice().map(({ id, title, text, evidence, grade }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p>{text}</p>
            <p class="card-note">
              {evidence} Grade {grade}: {gradeText(grade)}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
