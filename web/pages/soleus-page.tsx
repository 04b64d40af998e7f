import { LegFigure } from '../panels/leg-figure.tsx'
import { WarningSigns } from '../panels/warning-signs.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { type Term, TermList } from '../ui/term-list.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'

const DOES: readonly Term[] = [
  {
    term: 'It lifts the heel,',
    text: 'walking, running, on stairs and on the bike. In running it gives more force than the other calf muscle at every speed.',
  },
  {
    term: 'It keeps you upright.',
    text: 'Standing still, it works quietly all the time so that you do not fall forward.',
  },
  {
    term: 'It is a pump.',
    text: 'With every step it squeezes the deep veins and sends blood back up to the heart. Hours without steps, on a flight or in a cast, switch the pump off.',
  },
]

const ASKS: readonly Term[] = [
  {
    term: 'Climbing.',
    text: 'The heel drops below the toes, and each step lifts the whole body. Well shown for walking uphill; for running, studies disagree.',
  },
  {
    term: 'Soft sand.',
    text: 'The ground gives way, the spring of the tendon is lost, and each step costs more. That the soleus pays for it is likely, not measured. A beach holiday after weeks of road is the classic way to overdo it.',
  },
  { term: 'Anything sudden.', text: 'The best supported of all: more than you did lately, in one go.' },
  {
    term: 'Shoes.',
    text: 'Stiff soles make it work harder in walking; for running this is not shown. A lower heel than you are used to lengthens its way. Change shoes as you would add distance: slowly.',
  },
  {
    term: 'Sleeping face down',
    text: 'keeps the toes pointed and the muscle short for hours. There is no study that puts a number on it; if mornings are stiff, let the feet hang over the edge of the mattress.',
  },
]

/** The muscle itself, in our own words: what it does, what tires it, where it hurts, and when to get help. */
export function SoleusPage(): Element {
  usePageTitle('The soleus')
  return (
    <article class="reading">
      <p class="answer-note">
        <Link to="/method">How the number is made</Link>
      </p>
      <h1 class="answer">The soleus, the muscle that lifts your heel</h1>
      <p class="lead">
        It lies deep in the calf, under the muscle you can see. It is flat, broad and strong, and it is at work in
        nearly every step you take.
      </p>
      <LegFigure />
      <section>
        <h2>What it does</h2>
        <TermList items={DOES} />
      </section>
      <section>
        <h2>What asks a lot of it</h2>
        <TermList items={ASKS} />
      </section>
      <section>
        <h2>When it is sore, others take over</h2>
        <p>
          The gastrocnemius, the deep toe and arch muscles, and the muscles along the outside of the shin help to lift
          the heel. They do it less well and tire sooner, so a soleus that is let down tends to bring trouble beside it:
          at the arch, along the shin, at the knee. Pain that starts with the run, fades as you warm up and comes back
          afterwards is the pattern of too much load. If it stops fading, stop.
        </p>
      </section>
      <section>
        <h2>Why a short calf strains the Achilles</h2>
        <p>
          Muscle and tendon are one cord between the shin and the heel. If the muscle part has grown short or stiff, the
          ankle can bend less before the cord is taut. On a hill, in sand or in flat shoes the ankle bends all the same,
          and the tendon has to give what the muscle does not. It is stretched further, at its weakest place, in every
          step.
        </p>
      </section>
      <WarningSigns />
    </article>
  )
}
