import type { ShoeItem, ShoeList } from '../contract.ts'
import { removeShoe, retireShoe } from '../state/keep-shoe.ts'
import { focusElement } from '../ui/focus-element.ts'
import { type Element, useState } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { useSettings } from '../ui/use-settings.ts'
import { countText } from '../view/count-text.ts'
import { shoeEffect, shoeFacts, usualText } from '../view/shoe-words.ts'
import { ShoeForm } from './shoe-form.tsx'

/** The shoes in use, those that are not any more, and the form of one. */
export function ShoePanel({ list }: { readonly list: ShoeList }): Element {
  const [open, setOpen] = useState<string | 'new' | null>(null)
  const { items, gear } = list
  const close = () => {
    setOpen(null)
    focusElement('shoes-title')
  }
  const inUse = items.filter(({ retired }) => !retired)
  const retired = items.filter((shoe) => shoe.retired)
  const edited = items.find(({ id }) => id === open) ?? null
  if (open !== null) return <ShoeForm key={open} list={list} before={edited} onClose={close} />
  return (
    <>
      <p class="card-note">
        A shoe changes the force of a step a little. The effects are small and thinly studied, so each is shown with its
        evidence.
      </p>
      {items.length === 0 && <p>None entered: sessions are scored as in a usual shoe of 8 mm drop.</p>}
      <ShoeRows shoes={inUse} onEdit={setOpen} />
      {gear.length > 0 && (
        <p class="card-note">
          Your exports name {countText(gear.length, 'shoe')} that {gear.length === 1 ? 'is' : 'are'} not linked yet:{' '}
          {gear
            .slice(0, 6)
            .map(({ name, sessions }) => `${name} (${countText(sessions, 'session')})`)
            .join(', ')}
          .
        </p>
      )}
      <p class="page-actions">
        <button type="button" class="button" onClick={() => setOpen('new')}>
          Add a shoe
        </button>
      </p>
      {retired.length > 0 && (
        <details class="body-retired">
          <summary>{countText(retired.length, 'retired shoe')}</summary>
          <ShoeRows shoes={retired} onEdit={setOpen} />
        </details>
      )}
    </>
  )
}

interface ShoeRowsProps {
  readonly shoes: readonly ShoeItem[]
  readonly onEdit: (id: string) => void
}

function ShoeRows({ shoes, onEdit }: ShoeRowsProps): Element {
  const { units, profile, heightM } = useSettings()
  const once = useOnce()
  const [asked, setAsked] = useState<string | null>(null)
  const gone = (change: () => Promise<void>) =>
    once(async () => {
      await change()
      focusElement('shoes-title')
    })
  return (
    <ul class="body-rows">
      {shoes.map((shoe) => (
        <li key={shoe.id}>
          <h3>{shoe.name}</h3>
          <p>
            {shoeFacts(shoe, units)}. {usualText(shoe)}
            {shoe.gear !== null && ` In exports: ${shoe.gear}.`}
          </p>
          <p class="card-note">{shoeEffect(shoe, profile, heightM)}</p>
          <p class="body-actions">
            <button type="button" class="text-button" onClick={() => onEdit(shoe.id)}>
              Change<span class="hidden-text"> {shoe.name}</span>
            </button>
            <button type="button" class="text-button" onClick={() => gone(() => retireShoe(shoe))}>
              {shoe.retired ? 'Use it again' : 'Retire'}
              <span class="hidden-text"> {shoe.name}</span>
            </button>
            {asked === shoe.id ? (
              <button type="button" class="text-button" onClick={() => gone(() => removeShoe(shoe))}>
                Really remove it, also from {countText(shoe.sessions, 'session')}
              </button>
            ) : (
              <button type="button" class="text-button" onClick={() => setAsked(shoe.id)}>
                Remove<span class="hidden-text"> {shoe.name}</span>
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
