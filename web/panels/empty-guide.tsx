import { loadSampleSeason } from '../state/import-queue.ts'
import type { Element } from '../ui/runtime.ts'
import { type Term, TermList } from '../ui/term-list.tsx'

const GIVES: readonly Term[] = [
  {
    term: 'One number a run, in calf-km.',
    text: '1 calf-km is the work of one flat kilometre at an easy pace. Hills and sand cost more, and every number opens to show why.',
  },
  { term: 'A chart of your weeks,', text: 'by what caused the load: flat, climb, sand, other ground.' },
  {
    term: 'A word in time',
    text: 'when a run or a week goes beyond what your calves know, with what to do about it.',
  },
]

const PLACES: readonly Term[] = [
  { term: 'From a Garmin watch:', text: 'connect it and open the folder GARMIN/Activity.' },
  {
    term: 'From Garmin Connect:',
    text: 'open an activity, then “Export Original”; or ask for all your data in the account settings and drop the archive here as it is.',
  },
  {
    term: 'From Strava:',
    text: 'ask for your archive in the account settings, under “Download or Delete Your Account”, and drop it here as it is.',
  },
  { term: 'From anywhere else:', text: 'any GPX or TCX export will do.' },
]

/** Beneath the empty drop zone: what files give, where they are, and a season to look around in. */
export function EmptyGuide({ busy }: { readonly busy: boolean }): Element {
  return (
    <div class="empty-grid">
      <section>
        <h2>What your files give</h2>
        <TermList items={GIVES} />
      </section>
      <section>
        <h2>Where the files are</h2>
        <TermList items={PLACES} />
      </section>
      <section>
        <h2>Just looking?</h2>
        <p>
          The sample season has thirty weeks and more of a made-up runner: steady weeks, a hill block, a December on the
          beach, two weeks off, and the way back.
        </p>
        <button type="button" class="button" disabled={busy} onClick={loadSampleSeason}>
          Load the sample season
        </button>
      </section>
    </div>
  )
}
