import type { WeeklyAnswers } from '../model/check-in.ts'
import type { Grade } from '../model/risk.ts'

/** A short text that an answer of the weekly form brings; it changes no number anywhere. */
export interface ContextAdvice {
  readonly id: 'face-down' | 'new-shoes' | 'stiff-shoes' | 'unstable-shoes' | 'barefoot' | 'travel' | 'beach'
  readonly title: string
  readonly text: string
  readonly evidence: string
  readonly grade: Grade
}

const CLINIC = 'Advice of a clinic; we know of no study.'
const CHANGE = 'Experts advise against sudden changes of footwear and surface; no study sets a number.'

const ADVICE = {
  'face-down': {
    title: 'Sleeping face-down',
    text: 'It points the feet for hours and keeps the calf short. Let the feet hang over the end of the mattress, or lie on your side.',
    evidence: CLINIC,
  },
  'new-shoes': {
    title: 'New shoes',
    text: 'Wear them on short, flat runs first and keep the old pair for the long one.',
    evidence: CHANGE,
  },
  'stiff-shoes': {
    title: 'Stiff or plated shoes',
    text: 'Give them single short runs first, not two days in a row, and take another pair while the calf is sore.',
    evidence:
      'One laboratory study found no change in the work of the ankle (Beck 2020); easing in is the advice of a clinic.',
  },
  'unstable-shoes': {
    title: 'Unstable shoes',
    text: 'A shoe that gives way, the more with feet that roll inwards, asks more steadying of the lower leg. Take a steadier pair while the calf is sore.',
    evidence: CLINIC,
  },
  barefoot: {
    title: 'Barefoot, or next to it',
    text: 'Calf and Achilles take over work that a heel would do. Add it in minutes, on days without hills or sand.',
    evidence: CHANGE,
  },
  travel: {
    title: 'Long travel next week',
    text: 'Stand up and walk about every hour, and drink enough. New swelling, colour or warmth in one leg afterwards is for the safety page, however small.',
    evidence: 'Public health advice for long journeys; no study of this advice in runners.',
  },
  beach: {
    title: 'Beach next week',
    text: 'Check the first run in the plan before you go. Begin short, on the firm sand near the water, and not on days in a row.',
    evidence: CHANGE,
  },
} as const satisfies Record<ContextAdvice['id'], Omit<ContextAdvice, 'id' | 'grade'>>

/** The advice that the weekly answers call for. All of it is grade D and none of it a multiplier of the load. */
export function contextAdvice(weekly: WeeklyAnswers): ContextAdvice[] {
  const ids: (ContextAdvice['id'] | false)[] = [
    weekly.faceDown && 'face-down',
    weekly.shoes.includes('new') && 'new-shoes',
    weekly.shoes.includes('stiff') && 'stiff-shoes',
    weekly.shoes.includes('unstable') && 'unstable-shoes',
    weekly.shoes.includes('barefoot') && 'barefoot',
    weekly.next.includes('travel') && 'travel',
    weekly.next.includes('beach') && 'beach',
  ]
  return ids.filter((id) => id !== false).map((id) => ({ id, ...ADVICE[id], grade: 'D' }))
}
