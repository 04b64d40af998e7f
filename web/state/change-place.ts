import { api } from '../api.ts'
import type { NewPlace, Place } from '../contract.ts'
import { failing } from './change-activity.ts'
import { latestRescoring, tellOfRescoring } from './tell-of-rescoring.ts'

const NONE = 'No session so far goes through it.'

/** Keeps a new place, and says which sessions it concerns. */
export async function addPlace(place: NewPlace): Promise<void> {
  const before = await latestRescoring()
  await api.addPlace(place)
  await tellOfRescoring(`“${place.name}” is kept.`, before?.id ?? null, NONE)
}

/** Changes a place, and offers the way back. */
export async function changePlace(place: Place, to: NewPlace): Promise<void> {
  const before = await latestRescoring()
  await api.changePlace(place.id, to)
  const undo = () => failing(putBack(place))
  await tellOfRescoring(`“${to.name}” is changed.`, before?.id ?? null, '', { label: 'Undo', run: undo })
}

/** Takes a place away, and offers the way back: the same place once more. */
export async function removePlace(place: Place): Promise<void> {
  const before = await latestRescoring()
  await api.removePlace(place.id)
  const undo = () => failing(addPlace(asNew(place)))
  await tellOfRescoring(`“${place.name}” is removed.`, before?.id ?? null, '', { label: 'Undo', run: undo })
}

async function putBack(place: Place): Promise<void> {
  const before = await latestRescoring()
  await api.changePlace(place.id, asNew(place))
  await tellOfRescoring(`“${place.name}” is as it was.`, before?.id ?? null, '')
}

function asNew({ name, surface, ring }: Place): NewPlace {
  if (surface === 'treadmill' || surface === 'unknown') throw new Error(`no place can be ${surface}`)
  return { name, surface, ring: ring.map(([longitude, latitude]) => [longitude, latitude]) }
}
