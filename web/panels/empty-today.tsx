import { uploads } from '../state/import-queue.ts'
import { AddFilesButton } from '../ui/add-files-button.tsx'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { EmptyGuide } from './empty-guide.tsx'

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
        <p>One run, a whole folder, or the archive Garmin or Strava sends you.</p>
        <p class="drop-zone-actions">
          <AddFilesButton class="button button-main" text="Choose files" />
          <Link to="/add-run" class="button">
            Add a run without a file
          </Link>
        </p>
      </section>
      <EmptyGuide busy={busy} />
    </>
  )
}
