import type { Profile } from '../../analysis/model/profile.ts'
import { Link } from './link.tsx'
import type { Element } from './runtime.ts'

/** Stands under every set of numbers: which set of coefficients made them, and where that is explained. */
export function ProfileNote({ profile }: { readonly profile: Profile }): Element {
  return (
    <p class="profile-note">
      Scored with the <strong>{profile} profile</strong>. <Link to="/method">How the number is made</Link>
    </p>
  )
}
