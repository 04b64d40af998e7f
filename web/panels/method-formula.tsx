import type { Element } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'

/** The score in plain words, then in symbols. */
export function MethodFormula(): Element {
  return (
    <section>
      <h2>In plain words</h2>
      <ol class="plain-list">
        <li>
          <strong>Each second becomes steps.</strong> Running, walking and standing are told apart second by second, by
          cadence and speed, not by the name of the sport.
        </li>
        <li>
          <strong>Each step has a force.</strong> From your speed and cadence follows how long the foot is on the ground
          and how hard the calf must push, against the same step on a flat road at 10 km/h. Uphill it pushes harder,
          downhill less.
        </li>
        <li>
          <strong>The muscle tires</strong> with force squared times time, and with the extra work of going up or of
          sand that gives way.
        </li>
        <li>
          <strong>The tendon wears</strong> much faster with force than with repetitions: a little harder counts more
          than a little longer.
        </li>
        <li>
          <strong>The mean of the two, counted in kilometres of your own flat road,</strong> is the number. The muscle
          and the tendon stand beside it on every session.
        </li>
        <li>
          <strong>Causes come from switching things on one after another:</strong> the level road, then the hill, the
          ground, the treadmill, the shoes. Each gets the difference it makes, so together they are the number.
        </li>
      </ol>
      <h2>In symbols</h2>
      <p>
        g = rise over run, c = steps a minute, v = metres a second; E(g) = energy cost of the grade after Minetti; ×
        stands for the factors in the tables below.
      </p>
      <ScrollBox label="The formula">
        <pre class="formula">{FORMULA}</pre>
      </ScrollBox>
    </section>
  )
}

const FORMULA = `contact time    tc = A·v^B · (c / c expected)^E
level cadence   cl = c / (1 + 0.5·max(g, 0))
level force     x0 = [ (60/cl)/tc ÷ the same at 10 km/h ]^Q
hill            G  = force × on this grade
                R  = work × on this grade, from E(g)
force           x  = x0 · treadmill · shoes · G     1 = a step at 10 km/h on flat road

muscle / step   M  = (x0·…)² · tc/t ref · R · ground, muscle
tendon / step   T  = exp(Λ·(x − 1)) · tc/t ref · ground, tendon

session         muscle = Σ M ÷ steps in your kilometre at 10 km/h
                tendon = Σ T ÷ the same
                calf-km = ½·muscle + ½·tendon

walking         x0 = 0.56 + 0.08·(v − 1.34), with its own shape of step
riding          x  = 0.14 · (W/kg ÷ 2.7) · (90 ÷ rpm), two strokes a turn
stairs up       x  = 0.60 a step`
