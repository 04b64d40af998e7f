import type { Profile } from '../../analysis/model/profile.ts'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'

const PROFILES: readonly { value: Profile; title: string; text: string }[] = [
  {
    value: 'weighted',
    title: 'Weighted',
    text: 'Hills and sand count heavily, at or above the top of what studies allow. The default, and a choice of this product: hills and sand are what it is about.',
  },
  {
    value: 'evidence',
    title: 'Evidence',
    text: 'The best estimate of the literature. Hills and sand count for less, because studies of running uphill disagree.',
  },
]

/** Which set of coefficients scores the sessions, said plainly. */
export function ProfileChoice({ chosen }: { readonly chosen: Profile }): Element {
  return (
    <fieldset class="card profile-choice">
      <legend>Profile</legend>
      {PROFILES.map((profile) => (
        <label key={profile.value}>
          <input type="radio" name="profile" value={profile.value} checked={profile.value === chosen} />
          <span>
            <strong>{profile.title}</strong>
            <span>{profile.text}</span>
          </span>
        </label>
      ))}
      <p class="card-note">
        Changing it scores all sessions again. <Link to="/method">What stands behind each number</Link>
      </p>
    </fieldset>
  )
}
