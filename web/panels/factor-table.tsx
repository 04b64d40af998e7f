import type { Coefficient } from '../../analysis/load/coefficient.ts'
import { LOAD_SOURCES } from '../../analysis/load/load-sources.ts'
import type { Element } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { coefficientText } from '../view/coefficient-text.ts'

interface FactorTableProps {
  readonly title: string
  readonly factors: readonly Coefficient[]
}

/** Constants of the model exactly as they are computed with: value, range, evidence, source, and why. */
export function FactorTable({ title, factors }: FactorTableProps): Element {
  return (
    <details class="factors">
      <summary>
        {title} <span class="quiet">({factors.length})</span>
      </summary>
      <ScrollBox label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Value</th>
              <th scope="col">Range</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {factors.map((factor) => (
              <tr key={factor.name}>
                <th scope="row">
                  {factor.name}
                  <span class="factor-note">
                    {factor.note}{' '}
                    {factor.sources.map((id) => (
                      <a key={id} href={`#source-${id}`}>
                        {shortName(LOAD_SOURCES[id].citation)}
                      </a>
                    ))}
                  </span>
                </th>
                <td>{coefficientText(factor)}</td>
                <td>{factor.range === null ? '–' : `${factor.range[0]} to ${factor.range[1]}`}</td>
                <td>
                  <span class={`evidence evidence-${factor.evidence.replace(' ', '-')}`}>{factor.evidence}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

/** `Franz & Kram 2012` of a whole citation. */
function shortName(citation: string): string {
  return /^.*?\b(?:19|20)\d\d\b/.exec(citation)?.[0] ?? citation.split(',')[0] ?? citation
}
