import { api } from '../api.ts'
import type { ActivityDetail, ShoeItem } from '../contract.ts'
import { changeActivity } from '../state/change-activity.ts'
import { Field } from '../ui/field.tsx'
import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useResource } from '../ui/use-resource.ts'
import { useSettings } from '../ui/use-settings.ts'
import { shoeEffect } from '../view/shoe-words.ts'

const ON_FOOT = /run|walk|hik|ruck|snowshoe|mountaineer|fitness/

/** What was worn in a session on foot, and what that does to its number. Not there as long as no shoe was entered. */
export function ShoeChoicePanel({ activity }: { readonly activity: ActivityDetail }): Element | null {
  const { profile, heightM } = useSettings()
  const once = useOnce()
  const { data } = useResource('shoes', api.shoes)
  const shoes = data?.items ?? []
  if (shoes.length === 0 || !ON_FOOT.test(activity.activity.sport)) return null
  const { shoe } = activity
  const said = shoe === null || shoe.isUsual ? null : shoe.id
  const worn = shoes.find(({ id }) => id === shoe?.id)
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    const shoeId = value === '' ? null : value
    if (shoeId !== said) once(() => changeActivity(activity, { shoeId }, { shoeId: said }))
  }
  return (
    <section class="card" aria-labelledby="shoe-title">
      <h2 id="shoe-title">Shoe</h2>
      <div class="shoe-choice" key={`${shoe?.id}-${said}`}>
        <Field
          id="shoe"
          label="Worn in this session"
          hint={worn === undefined ? 'Not known.' : shoeEffect(worn, profile, heightM)}
        >
          <select id="shoe" aria-describedby="shoe-note" onChange={pick}>
            <option value="">{usualName(activity)}</option>
            {shoes
              .filter((one) => isOffered(one, said))
              .map(({ id, name }) => (
                <option key={id} value={id} selected={id === said}>
                  {name}
                </option>
              ))}
          </select>
        </Field>
        <p class="card-note">
          <Link to="/settings/body">Your shoes</Link>
        </p>
      </div>
    </section>
  )
}

function isOffered({ id, retired }: ShoeItem, said: string | null): boolean {
  return !retired || id === said
}

function usualName({ shoe }: ActivityDetail): string {
  return shoe?.isUsual === true ? `As usual: ${shoe.name}` : 'As usual in this sport'
}
