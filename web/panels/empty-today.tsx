import { loadSampleSeason, uploads } from '../state/import-queue.ts'
import { AddFilesButton } from '../ui/add-files-button.tsx'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'

/** The first visit: where to drop files, what they give, and a way to look around without any. */
export function EmptyToday(): Element {
  const busy = useStore(uploads).some((upload) => upload.error === null && upload.progress?.state !== 'done')
  return (
    <>
      <h1 class="answer" tabIndex={-1}>
        Drop in a run, and see what it asked of your calves.
      </h1>
      <p class="answer-note">Your files stay on the machine Soleus runs on. Nothing is sent anywhere else.</p>
      <section class="drop-zone" aria-label="Add files">
        <p class="drop-zone-lead">Drop FIT, GPX or TCX files anywhere on this page</p>
        <p>One run, a whole folder, or the archive Garmin sends you.</p>
        <p class="drop-zone-actions">
          <AddFilesButton class="button button-main" text="Choose files" />
          <Link to="/add-run" class="button">
            Add a run without a file
          </Link>
        </p>
      </section>
      <div class="empty-grid">
        <section>
          <h2>What your files give</h2>
          <ul class="plain-list">
            <li>
              <strong>One number a run, in calf-km.</strong> 1 calf-km is the work of one flat kilometre at an easy
              pace. Hills and sand cost more, and every number opens to show why.
            </li>
            <li>
              <strong>A chart of your weeks,</strong> by what caused the load: flat, climb, sand, other ground.
            </li>
            <li>
              <strong>A word in time</strong> when a run or a week goes beyond what your calves know, with what to do
              about it.
            </li>
          </ul>
        </section>
        <section>
          <h2>Where the files are</h2>
          <ul class="plain-list">
            <li>
              <strong>From a Garmin watch:</strong> connect it and open <code>GARMIN/Activity</code>.
            </li>
            <li>
              <strong>From Garmin Connect:</strong> open an activity, then <em>Export Original</em>; or ask for all your
              data in the account settings and drop the archive here as it is.
            </li>
            <li>
              <strong>From anywhere else:</strong> any GPX or TCX export will do.
            </li>
          </ul>
        </section>
        <section>
          <h2>Just looking?</h2>
          <p>
            The sample season has thirty weeks and more of a made-up runner: steady weeks, a hill block, a December on
            the beach, two weeks off, and the way back.
          </p>
          <button type="button" class="button" disabled={busy} onClick={loadSampleSeason}>
            Load the sample season
          </button>
        </section>
      </div>
    </>
  )
}
