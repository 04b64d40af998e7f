import { SoleusDrawing } from '../panels/soleus-drawing.tsx'
import { WarningSigns } from '../panels/warning-signs.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

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
      <div class="leg-grid">
        <SoleusDrawing />
        <ol class="leg-key">
          <li>
            <strong>Gastrocnemius,</strong> the outer calf. It crosses the knee; its right half is cut away here.
          </li>
          <li>
            <strong>Soleus.</strong> From just below the knee to the tendon. It crosses the ankle only, so it works with
            the knee bent as well as straight.
          </li>
          <li>
            <strong>Achilles tendon.</strong> Both muscles pull on it. A sore soleus often speaks up here or at its
            foot.
          </li>
          <li>
            <strong>Heel bone.</strong> Pain under or behind the heel, above all on the first steps of the day, can come
            from above.
          </li>
          <li>
            <strong>Mid-calf,</strong> deep and a little to the inside: the usual place of a tired or strained soleus.
            Some people feel it as far up as the low back.
          </li>
        </ol>
      </div>
      <section>
        <h2>What it does</h2>
        <ul class="plain-list">
          <li>
            <strong>It lifts the heel,</strong> walking, running, on stairs and on the bike. In easy running it gives
            more of the push than any other muscle below the knee.
          </li>
          <li>
            <strong>It keeps you upright.</strong> Standing still, it works quietly all the time so that you do not fall
            forward.
          </li>
          <li>
            <strong>It is a pump.</strong> With every step it squeezes the deep veins and sends blood back up to the
            heart. Hours without steps, on a flight or in a cast, switch the pump off.
          </li>
        </ul>
      </section>
      <section>
        <h2>What asks a lot of it</h2>
        <ul class="plain-list">
          <li>
            <strong>Climbing.</strong> The heel drops below the toes, and each step lifts the whole body. Well shown for
            walking uphill; for running, studies disagree.
          </li>
          <li>
            <strong>Soft sand.</strong> The ground gives way, the tendon’s spring is lost, and the muscle has to make up
            for it. A beach holiday after weeks of road is the classic way to overdo it.
          </li>
          <li>
            <strong>Anything sudden.</strong> The best supported of all: more than you did lately, in one go.
          </li>
          <li>
            <strong>Shoes.</strong> Stiff soles make it work harder in walking; for running this is not shown. A lower
            heel than you are used to lengthens its way. Change shoes as you would add distance: slowly.
          </li>
          <li>
            <strong>Sleeping face down</strong> keeps the toes pointed and the muscle short for hours. There is no study
            that puts a number on it; if mornings are stiff, let the feet hang over the edge of the mattress.
          </li>
        </ul>
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
