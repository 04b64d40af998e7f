import { LOAD_SOURCES } from '../../analysis/load/load-sources.ts'
import { RIDE_STAIR_FACTORS } from '../../analysis/load/ride-stair-factors.ts'
import { RUN_FACTORS } from '../../analysis/load/run-factors.ts'
import { UNIT_FACTORS } from '../../analysis/load/unit-factors.ts'
import { WALK_FACTORS } from '../../analysis/load/walk-factors.ts'
import { FactorTable } from '../panels/factor-table.tsx'
import { MethodFormula } from '../panels/method-formula.tsx'
import { MethodGround } from '../panels/method-ground.tsx'
import { MethodUnknowns } from '../panels/method-unknowns.tsx'
import { SurfaceFactorTable } from '../panels/surface-factor-table.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useSettings } from '../ui/use-settings.ts'
import { modelExamples } from '../view/model-examples.ts'

/** The whole score laid open: what it means, how it is computed, with which numbers, and what nobody knows. */
export function MethodPage(): Element {
  usePageTitle('How the number is made')
  const { profile } = useSettings()
  return (
    <article class="reading">
      <h1 class="answer">How the number is made</h1>
      <p class="lead">
        1 calf-km is the load of one kilometre run by you on flat, firm road at 10 km/h. An easy flat ten reads 10.
        Hills and sand cost more, walking costs less.
      </p>
      <p class="pull">
        Impact metrics reward uphill and punish downhill. The calf is the other way round: it works hardest going up and
        in soft ground.
      </p>
      <p>
        What the muscle is and does stands on a page of its own: <Link to="/method/soleus">The soleus</Link>.
      </p>
      <Examples />
      <MethodFormula />
      <MethodGround />
      <section>
        <h2>Two profiles</h2>
        <p>
          Studies agree that hills load the calf in walking. For running they do not agree, and nobody has measured the
          force of the soleus on sand. So there are two sets of coefficients. <strong>Weighted</strong> counts hills and
          sand heavily, on purpose, at or above the top of what studies allow. <strong>Evidence</strong> is the best
          estimate of the literature. You use the <strong>{profile}</strong> profile;{' '}
          <Link to="/settings">change it in the settings</Link>.
        </p>
      </section>
      <section>
        <h2>Every constant</h2>
        <p>
          These tables are printed from the very numbers that are computed with. Two values: weighted / evidence. Marks:{' '}
          <em>strong</em>, <em>moderate</em> and <em>weak</em> as in the literature; <em>none</em>, a reasoned
          assumption; <em>product choice</em>, somebody had to choose; <em>definition</em>, true by the meaning of the
          unit.
        </p>
        <SurfaceFactorTable />
        <FactorTable title="The unit, the muscle and the tendon" factors={Object.values(UNIT_FACTORS)} />
        <FactorTable title="Running" factors={Object.values(RUN_FACTORS)} />
        <FactorTable title="Walking" factors={Object.values(WALK_FACTORS)} />
        <FactorTable title="Riding and stairs" factors={Object.values(RIDE_STAIR_FACTORS)} />
      </section>
      <MethodUnknowns />
      <section>
        <h2>What the rules were worth</h2>
        <p>
          No load rule has been shown to keep runners from injury. How often each one spoke up in your diary, what
          followed, and two charts that never alert stand on the <Link to="/report">report card of the rules</Link>.
        </p>
      </section>
      <section>
        <h2>No medical device</h2>
        <p>
          Soleus counts load from files. It cannot examine a leg, diagnose or rule anything out, and no score here says
          how likely an injury is. Pain with a low score is no reason to carry on. One calf swollen, red or warm:{' '}
          <Link to="/method/soleus#warning-signs">get help today</Link>.
        </p>
      </section>
      <Sources />
    </article>
  )
}

function Examples(): Element {
  return (
    <section>
      <h2>One kilometre, several ways</h2>
      <ScrollBox label="Calf-km of one kilometre">
        <table>
          <thead>
            <tr>
              <th scope="col">One kilometre of</th>
              <th scope="col">Weighted</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {modelExamples().map((example) => (
              <tr key={example.what}>
                <th scope="row">{example.what}</th>
                <td>{example.weighted.toFixed(2)}</td>
                <td>{example.evidence.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

function Sources(): Element {
  return (
    <section>
      <h2>Sources</h2>
      <p>Most were read in the abstract or the opening, not in full tables; the line says what was read.</p>
      <ul class="sources">
        {Object.entries(LOAD_SOURCES).map(([id, source]) => (
          <li key={id} id={`source-${id}`} tabIndex={-1}>
            {source.url === null ? (
              source.citation
            ) : (
              <a href={source.url} rel="noreferrer">
                {source.citation}
              </a>
            )}
            . {source.finding}
          </li>
        ))}
      </ul>
    </section>
  )
}
