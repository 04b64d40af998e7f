import type { Element } from '../ui/runtime.ts'
import type { Term } from '../ui/term-list.tsx'
import { SoleusDrawing } from './soleus-drawing.tsx'

/** In the order of the numbers in the drawing. */
const KEY: readonly Term[] = [
  { term: 'Gastrocnemius,', text: 'the outer calf. It crosses the knee; its right half is cut away here.' },
  {
    term: 'Soleus.',
    text: 'From just below the knee to the tendon. It crosses the ankle only, so it works with the knee bent as well as straight.',
  },
  {
    term: 'Achilles tendon.',
    text: 'Both muscles pull on it. A sore soleus often speaks up here or at its foot.',
  },
  {
    term: 'Heel bone.',
    text: 'Pain under or behind the heel, above all on the first steps of the day, can come from above.',
  },
  {
    term: 'Mid-calf,',
    text: 'deep and a little to the inside: the usual place of a tired or strained soleus. Some people feel it as far up as the low back.',
  },
]

/** The drawing of the lower leg with its key, where things lie and where they hurt. */
export function LegFigure(): Element {
  return (
    <div class="leg-grid">
      <SoleusDrawing />
      <ol class="leg-key">
        {KEY.map((item) => (
          <li key={item.term}>
            <strong>{item.term}</strong> {item.text}
          </li>
        ))}
      </ol>
    </div>
  )
}
