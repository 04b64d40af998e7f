import type { Element } from '../ui/runtime.ts'
import { ScrollBox } from '../ui/scroll-box.tsx'

const UNKNOWNS: readonly { readonly what: string; readonly much: string; readonly mark: string }[] = [
  { what: 'Tendon force rises about a fifth from easy to fast running', much: '±5 points', mark: 'strong' },
  { what: 'A walking step against a running step: 0.56 of the force', much: '0.46 to 0.68', mark: 'strong' },
  { what: 'Walking up 16 % makes the soleus do 2 to 2.6 times the work', much: '±30 %', mark: 'strong' },
  { what: 'Sand costs more energy; that the soleus pays for it is assumed', much: '±10 %', mark: 'strong as energy' },
  { what: 'Running uphill loads the soleus more', much: '0 to +66 % at 10 %', mark: 'contested' },
  { what: 'Running downhill loads it less', much: '−5 to −35 % at −10 %', mark: 'moderate' },
  { what: 'Treadmill', much: '0 to +14 %', mark: 'moderate' },
  { what: 'Heel drop of the shoe', much: '0 to −0.7 % a mm', mark: 'contested' },
  { what: 'Tendon on sand; wet sand, mud, gravel, snow', much: 'half to double', mark: 'weak or none' },
  { what: 'Plates, pronation, unstable shoes, how one sleeps', much: 'no number', mark: 'none' },
  { what: 'Mix of muscle and tendon, stairs, a pack', much: 'no number', mark: 'product choice' },
  { what: 'That any score leads to an injury', much: 'unknown', mark: 'none' },
]

/** What nobody knows, or not well: said before anybody has to ask. */
export function MethodUnknowns(): Element {
  return (
    <section>
      <h2>What is not known</h2>
      <p>
        It is a model, not a measurement. For one person’s absolute figure expect it to be off by a quarter or more;
        your own weeks compare well with each other, two people’s do not. No rule about load has been shown to prevent
        injuries: alerts say what is unusual for you, never what will happen.
      </p>
      <ScrollBox label="What is not known">
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">How sure</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {UNKNOWNS.map((row) => (
              <tr key={row.what}>
                <th scope="row">{row.what}</th>
                <td>{row.much}</td>
                <td>{row.mark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
