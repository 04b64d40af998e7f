import type { QuestionId } from './questions-for.ts'

const SCALE = '0 = none, 10 = the worst you can imagine'

/** How each question is put. All of it in our own words; the weekly ones follow the idea of the Oslo questionnaire. */
export const QUESTION_WORDS: Readonly<Record<QuestionId, string>> = {
  q0: 'Any of these, new: one leg swollen, changed colour (red, purple or darker than your normal skin) or warm; a sudden pop; breathlessness, chest pain, coughing blood or fainting?',
  signs: 'Tick everything that holds.',
  better: 'Is it better than when you first told it?',
  painBefore: `Pain before you started (${SCALE})`,
  painDuring: `Pain during it (${SCALE})`,
  painAfter: `Pain after it (${SCALE})`,
  painMorning: `Pain this morning, at the first steps (${SCALE})`,
  stiffness: 'Minutes until the stiffness was gone',
  course: 'How did the pain go along?',
  side: 'Which side?',
  sites: 'Where?',
  rest: 'Is it there at rest or at night? Is it getting worse from day to day? Did it come without a run?',
  history: 'Does any of these hold for you?',
  trip: 'Your activities are far apart. Was there a trip of more than 4 hours in the last 4 weeks?',
  took: 'This week, could you train as your calves, heels and Achilles tendons allow?',
  cutTraining: 'How much did they make you cut your training?',
  cutPerformance: 'How much did they hold back how well you ran?',
  worstPain: `The worst pain in them this week (${SCALE})`,
  heelRaises: 'Heel raises on one leg, left and right (if you counted)',
  kneeToWall: 'Knee to wall, left and right, in cm from the big toe (if you measured)',
  tenderTop: 'Is there a tender spot at the top of a calf, behind the knee?',
  shoes: 'Which shoes did you run in?',
  sand: 'Were you on sand?',
  faceDown: 'Did you sleep face-down?',
  next: 'What does next week hold?',
}
