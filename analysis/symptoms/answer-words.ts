import type { Course, Cut, Side, WeeklyAnswers } from '../model/check-in.ts'

/** The answers to choose from, as they are put. */
export const ANSWER_WORDS = {
  course: {
    none: 'No pain',
    fades_returns: 'There at the start, faded, came back afterwards',
    worsens: 'Got worse as I went',
    constant: 'The same throughout',
    sudden: 'Came suddenly',
    after_only: 'Only afterwards',
  } satisfies Record<Course, string>,
  side: { left: 'Left', right: 'Right', both: 'Both' } satisfies Record<Side, string>,
  took: {
    full: 'Yes, fully',
    reduced: 'Yes, but held back',
    none: 'No, not at all',
  } satisfies Record<WeeklyAnswers['took'], string>,
  cut: { 0: 'Not at all', 1: 'A little', 2: 'Moderately', 3: 'A lot' } satisfies Record<Cut, string>,
  shoes: {
    usual: 'The usual ones',
    new: 'New ones',
    stiff: 'Stiff or plated ones',
    barefoot: 'Barefoot, or next to it',
    unstable: 'Unstable ones, or feet that roll inwards',
  } satisfies Record<WeeklyAnswers['shoes'][number], string>,
  sand: { none: 'No', walk: 'Walking', run: 'Running' } satisfies Record<WeeklyAnswers['sand'], string>,
  next: { travel: 'Long travel', beach: 'Beach', race: 'Race' } satisfies Record<WeeklyAnswers['next'][number], string>,
} as const
