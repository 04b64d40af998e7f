import type { Element } from '../ui/runtime.ts'

/** When a painful calf is no training matter. Shown always, gated by no score. Numbers are never guessed: they differ by country. */
export function WarningSigns(): Element {
  return (
    <section class="card warning" id="warning-signs" tabIndex={-1} aria-labelledby="warning-title">
      <h2 id="warning-title">When it is not the muscle</h2>
      <p>
        <strong>Call your local emergency number now</strong> if a painful or swollen leg comes with breathlessness,
        chest pain, coughing blood or fainting. It can be a clot that has reached the lungs. Do not drive yourself. Say:
        “possible blood clot”.
      </p>
      <p>
        <strong>Get medical help today</strong> if one calf or leg is newly swollen, red or darker, or warm. Each of
        these alone is enough. It can be a blood clot in a deep vein, it can look like a calf strain, and fit people get
        it too, above all after a long flight or drive, an operation, a cast or days in bed. Do not massage or stretch
        it, and do not run to test it.
      </p>
      <p>
        <strong>Also today:</strong> a sudden kick or pop and you cannot rise on your toes; a very tight, hard calf with
        a numb, pale or cold foot; hot red skin with fever.
      </p>
      <p>
        <strong>See a clinician within days</strong> if pain lasts more than two weeks, makes you limp, or gets worse
        from run to run.
      </p>
      <p>This app cannot examine you and cannot rule any of this out. A low score with a painful calf is no comfort.</p>
    </section>
  )
}
