import { api } from '../api.ts'
import type { Safety } from '../contract.ts'
import { createStore } from './create-store.ts'
import { storedJson } from './stored-json.ts'

const KEY = 'soleus.safety'

const kept = storedJson<Safety | null>(
  KEY,
  null,
  (value): value is Safety => typeof value === 'object' && value !== null && 'episode' in value && 'numbers' in value,
)

/**
 * What the server said last of warning signs and of whom to call. It is kept on this device, so that the page hides and
 * shows what it has to before the server has answered, and without a network. Null = it never said.
 */
export const safetyKnown = createStore<Safety | null>(kept.get())

/** Whether the server was asked, or what it said is known from before: until then no page is drawn. */
export const isSafetySettled = createStore(safetyKnown.get() !== null)

addEventListener('storage', ({ key }) => {
  if (key === KEY) safetyKnown.set(kept.get())
})

/** Counts answers to what was sent: a question asked before one of them was answered is out of date. */
let answers = 0

/** Takes in the answer to something that was sent. */
export function takeSafety(answer: Safety): void {
  answers += 1
  keep(answer)
}

/** Asks the server. An answer that something sent in the meantime has overtaken is asked for again. */
export async function loadSafety(): Promise<Safety> {
  try {
    for (;;) {
      const before = answers
      const answer = await api.safety()
      if (answers !== before) continue
      keep(answer)
      return answer
    }
  } finally {
    isSafetySettled.set(true)
  }
}

function keep(answer: Safety): void {
  kept.set(answer)
  safetyKnown.set(answer)
}
