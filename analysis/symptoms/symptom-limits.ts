import { limit } from '../model/limit.ts'

const SILBERNAGEL =
  'pain-monitoring model of a trial in Achilles rehabilitation (Silbernagel 2007, n = 38); not tested for strains of the soleus'
const OWN = 'own rule of thumb; no study sets a number'
const CLINIC = 'a pattern a clinic describes; no study sets a number'
const OSTRC =
  'weekly questions after the Oslo tool (Clarsen 2013), in our own words; the threshold for an alert is our own'

/** Every threshold of the symptom rules and of the pain factor, each with its source and the grade of its evidence. */
export const SYMPTOM_LIMITS = {
  /** A check-in up to this pain is clean, if it settled by morning. */
  clean: limit(2, 'of 10', 'D', 'the lowest band of the pain-monitoring model; its bounds differ between sources'),
  /** So many of them in a row end what a rule began. */
  cleanCheckIns: limit(2, 'check-ins', 'D', OWN),
  /** From here on pain counts as pain. */
  painful: limit(1, 'of 10', 'D', OWN),

  P1: { line: limit(5, 'of 10', 'B', SILBERNAGEL) },
  P2: {
    rise: limit(2, 'of 10', 'D', `"settles by next morning" of the same model; ${OWN}`),
    line: limit(5, 'of 10', 'B', SILBERNAGEL),
    twiceWithin: limit(7, 'days', 'D', OWN),
  },
  P3: {
    rise: limit(2, 'of 10', 'D', OWN),
    window: limit(7, 'days', 'D', OWN),
    checkIns: limit(2, 'check-ins', 'D', `${OWN}: fewer give no median worth the name`),
  },
  P4: {
    times: limit(2, 'activities', 'D', CLINIC),
    lookedAt: limit(3, 'activities', 'D', CLINIC),
    /** Painful activities longer ago are not looked at. */
    window: limit(42, 'days', 'D', 'own choice: what was six weeks ago is another story'),
  },
  P5: { cut: limit(2, 'of 3', 'D', OSTRC) },
  P6: {
    weeks: limit(3, 'weeks', 'D', OWN),
    week: limit(7, 'days', 'D', OWN),
  },
  PL: { within: limit(3, 'days', 'D', `${OWN}: 72 hours, counted in days`) },

  factor: {
    /** The room while pain is above `clean` and not above the line of P1, or not settled once. */
    some: limit(0.8, 'share', 'D', OWN),
  },
} as const
