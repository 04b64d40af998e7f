import { SURFACE_FACTORS } from '../../analysis/load/surface-factors.ts'
import { SURFACES } from '../../analysis/model/surface.ts'
import type { Element } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { surfaceText } from '../view/surface-text.ts'

/** What each ground does to muscle and tendon, running and walking, in both profiles. */
export function SurfaceFactorTable(): Element {
  return (
    <details class="factors" open>
      <summary>
        The ground <span class="quiet">({SURFACES.length})</span>
      </summary>
      <p class="card-note">
        Muscle × and tendon ×, weighted profile; the evidence profile in brackets where it differs.
      </p>
      <ScrollBox label="The ground">
        <table>
          <thead>
            <tr>
              <th scope="col">Ground</th>
              <th scope="col">Running</th>
              <th scope="col">Walking</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {SURFACES.map((surface) => {
              const factor = SURFACE_FACTORS[surface]
              return (
                <tr key={surface}>
                  <th scope="row">
                    {surfaceText(surface)}
                    <span class="factor-note">{factor.reason}</span>
                  </th>
                  <td>{pairText(factor.run)}</td>
                  <td>{pairText(factor.walk)}</td>
                  <td>
                    <span class={`evidence evidence-${factor.evidence.replace(' ', '-')}`}>{factor.evidence}</span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

type Pair = (typeof SURFACE_FACTORS)['road']['run']

function pairText({ weighted, evidence }: Pair): string {
  const main = `${weighted.muscle}, ${weighted.tendon}`
  const differs = weighted.muscle !== evidence.muscle || weighted.tendon !== evidence.tendon
  return differs ? `${main} [${evidence.muscle}, ${evidence.tendon}]` : main
}
