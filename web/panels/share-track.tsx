import { api } from '../api.ts'
import type { ActivityDetail } from '../contract.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { saveFile } from '../ui/save-file.ts'
import { useOnce } from '../ui/use-once.ts'

interface ShareTrackProps {
  readonly activity: ActivityDetail
  /** undefined while they are not known. */
  readonly zones: number | undefined
}

/** The track for others, and what is left out of it. */
export function ShareTrack({ activity, zones }: ShareTrackProps): Element {
  const once = useOnce()
  const share = () => once(async () => saveFile(await api.sharedTrack(activity.id)))
  return (
    <div class="share-track">
      <button type="button" class="button" onClick={share}>
        Download the track to share (GPX)
      </button>
      {zones !== undefined && (
        <p class="card-note">
          {zones === 0 ? (
            <>
              Without name, pulse and cadence, but from door to door: you have no{' '}
              <Link to="/settings/ground#zones">privacy zone</Link> that would cut it.
            </>
          ) : (
            `Without name, pulse and cadence, and without what lies in your privacy ${zones === 1 ? 'zone' : 'zones'}.`
          )}
        </p>
      )}
    </div>
  )
}
