import { formatCivilDay, parseCivilDay } from '../../analysis/model/civil-day.ts'
import type { GapAnswer } from '../../analysis/model/gap.ts'
import type { Result } from '../../analysis/model/result.ts'
import { listQuestions, updateQuestion } from '../store/question-store.ts'
import type { Failure } from './failure.ts'
import { waitingQuestion } from './gap-question.ts'
import type { Product } from './product.ts'
import { type History, readHistory } from './read-history.ts'
import { changeDiary } from './refresh-derived.ts'
import { questionKey } from './settle-questions.ts'
import { untell } from './tell.ts'

/** The question that waits for an answer, if one does. */
export async function question(product: Product, athleteId: string) {
  return { question: openQuestion(await readHistory(product, athleteId)) }
}

/** Answers it. Asked anew for the same days, an answer can be changed. */
export async function answerQuestion(
  product: Product,
  athleteId: string,
  { afterDate, answer }: { readonly afterDate: string; readonly answer: GapAnswer },
): Promise<Result<{ readonly question: ReturnType<typeof openQuestion> }, Failure>> {
  const afterDay = parseCivilDay(afterDate)
  const known = await listQuestions(product.store, athleteId)
  if (!known.some(({ after_day }) => after_day === afterDay)) return NOT_ASKED
  await changeDiary(product, athleteId, async (store) => {
    const now = product.clock()
    await updateQuestion(store, { athleteId, afterDay }, { answer, answered_at: now })
    await untell(store, athleteId, { key: questionKey(afterDay), now })
  })
  return { ok: true, value: await question(product, athleteId) }
}

function openQuestion({ diary, today }: History) {
  const gap = diary.gaps.at(-1)
  const asked = gap === undefined ? undefined : waitingQuestion(gap, diary.questions, today)
  if (gap === undefined || asked === undefined) return null
  return {
    afterDate: formatCivilDay(asked.after_day),
    fromDate: formatCivilDay(gap.from),
    toDate: formatCivilDay(gap.to),
    days: gap.to - gap.from + 1,
    isOpen: gap.isOpen,
  }
}

const NOT_ASKED = {
  ok: false,
  error: { kind: 'not-found', message: 'There is no such question.' },
} as const
