import { formatCivilDay, parseCivilDay, weekdayOf } from '../../analysis/model/civil-day.ts'
import type { TestSoleus } from './test-soleus.ts'

/** Easy flat kilometres by weekday, 0 = Monday: the base of the scenarios, 34 calf-km a week. */
const PLAN: Readonly<Record<number, number>> = { 1: 6, 3: 8, 5: 6, 6: 14 }

/** Enters the same week over and over, `weeks` times, the last day of it on `through`; each kilometre is one calf-km. */
export async function steadyWeeks(soleus: TestSoleus, weeks: number, through: string): Promise<void> {
  const last = parseCivilDay(through)
  for (let day = last - 7 * weeks + 1; day <= last; day++) {
    const kilometres = PLAN[weekdayOf(day)]
    if (kilometres === undefined) continue
    const entry = { sport: 'running', distanceMetres: 1000 * kilometres, durationSeconds: 360 * kilometres }
    const { status } = await soleus.send('POST', '/api/activities', { ...entry, date: formatCivilDay(day) })
    if (status !== 201) throw new Error(`entry of ${formatCivilDay(day)} answered ${status}`)
  }
}
