import { addBody, body, removeBody } from '../usecases/body.ts'
import { addCheckIn, changeCheckIn, checkIns, deleteCheckIn, restoreCheckIn } from '../usecases/check-ins.ts'
import { addInjury, changeInjury, injuries, removeInjury } from '../usecases/injuries.ts'
import { addOverload, overloads, removeOverload } from '../usecases/overloads.ts'
import { planContext } from '../usecases/plan-context.ts'
import { addPlan, changePlan, plans, removePlan } from '../usecases/plans.ts'
import type { Product } from '../usecases/product.ts'
import { answerQuestion, question } from '../usecases/question.ts'
import { loadCharts, reportCard } from '../usecases/report-card.ts'
import { answerSafety, endSafety, safety, tickSafety } from '../usecases/safety.ts'
import { addShoe, changeShoe, removeShoe, shoes } from '../usecases/shoes.ts'
import { addSnooze, removeSnooze, snoozes } from '../usecases/snoozes.ts'
import type { DiaryVerbs } from './diary-verbs.ts'

/** The use cases of the diary as the verbs HTTP asks for. */
export function bindDiary(product: Product): DiaryVerbs {
  return {
    listCheckIns: (athlete, range) => checkIns(product, athlete, range),
    addCheckIn: (athlete, said) => addCheckIn(product, athlete, said),
    changeCheckIn: (athlete, id, patch) => changeCheckIn(product, athlete, { id, patch }),
    deleteCheckIn: (athlete, id) => deleteCheckIn(product, athlete, id),
    restoreCheckIn: (athlete, id) => restoreCheckIn(product, athlete, id),

    safety: (athlete) => safety(product, athlete),
    tickSafety: (athlete, signs) => tickSafety(product, athlete, signs),
    answerSafety: (athlete, id, answer) => answerSafety(product, athlete, { id, ...answer }),
    endSafety: (athlete, id, end) => endSafety(product, athlete, { id, end }),

    question: (athlete) => question(product, athlete),
    answerQuestion: (athlete, answer) => answerQuestion(product, athlete, answer),

    listSnoozes: (athlete) => snoozes(product, athlete),
    addSnooze: (athlete, snooze) => addSnooze(product, athlete, snooze),
    removeSnooze: (athlete, rule) => removeSnooze(product, athlete, rule),
    listOverloads: (athlete) => overloads(product, athlete),
    addOverload: (athlete, overload) => addOverload(product, athlete, overload),
    removeOverload: (athlete, id) => removeOverload(product, athlete, id),

    listPlans: (athlete, range) => plans(product, athlete, range),
    addPlan: (athlete, plan) => addPlan(product, athlete, plan),
    changePlan: (athlete, id, patch) => changePlan(product, athlete, { id, patch }),
    removePlan: (athlete, id) => removePlan(product, athlete, id),
    planContext: (athlete) => planContext(product, athlete),
    reportCard: (athlete) => reportCard(product, athlete),
    loadCharts: (athlete, range) => loadCharts(product, athlete, range),

    listShoes: (athlete) => shoes(product, athlete),
    addShoe: (athlete, shoe) => addShoe(product, athlete, shoe),
    changeShoe: (athlete, id, patch) => changeShoe(product, athlete, { id, patch }),
    removeShoe: (athlete, id) => removeShoe(product, athlete, id),

    listBody: (athlete) => body(product, athlete),
    addBody: (athlete, said) => addBody(product, athlete, said),
    removeBody: (athlete, date) => removeBody(product, athlete, date),
    listInjuries: (athlete) => injuries(product, athlete),
    addInjury: (athlete, injury) => addInjury(product, athlete, injury),
    changeInjury: (athlete, id, patch) => changeInjury(product, athlete, { id, patch }),
    removeInjury: (athlete, id) => removeInjury(product, athlete, id),
  }
}
