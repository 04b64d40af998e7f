import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'

/** The way to what is known of the ground, which is a page of its own. */
export function GroundCard(): Element {
  return (
    <section class="card ground-card" aria-labelledby="ground-title">
      <h2 id="ground-title">Ground and places</h2>
      <p>
        Surface maps, your favourite places and what your beach is usually like: what sessions are scored by where the
        watch says nothing. And your privacy: zones that are cut from what you share, and map pictures, which are off
        unless you turn them on.
      </p>
      <p>
        <Link to="/settings/ground" class="button">
          Open ground and places
        </Link>
      </p>
    </section>
  )
}
