import { api } from '../api.ts'
import type { ChannelKind, TestOutcome } from '../contract.ts'
import { pushArrivals } from '../state/push-arrivals.ts'
import { refresh } from '../state/resource-cache.ts'
import { type Element, useState, useStore } from '../ui/runtime.ts'
import { useOnce } from '../ui/use-once.ts'
import { problemAdvice } from '../view/problem-advice.ts'
import { testSentence } from '../view/test-sentence.ts'

interface Tested {
  readonly outcome: TestOutcome
  /** How many messages had woken this browser before. */
  readonly before: number
}

/** Sends a test and says what came of it; of browsers also whether it has arrived in this one. */
export function ChannelTest({ kind }: { readonly kind: ChannelKind }): Element {
  const [tested, setTested] = useState<Tested | 'sending' | null>(null)
  const arrivals = useStore(pushArrivals)
  const once = useOnce()
  const test = async () => {
    const before = pushArrivals.get()
    setTested('sending')
    try {
      setTested({ outcome: await api.testChannel(kind), before })
      refresh('outbox')
      refresh('channels')
    } catch (reason) {
      setTested(null)
      throw reason
    }
  }
  return (
    <div class="channel-test">
      <button type="button" class="button" onClick={() => once(test)}>
        Send a test
      </button>
      <div role="status">
        {tested === 'sending' && <p>On its way …</p>}
        {tested !== null && tested !== 'sending' && (
          <Outcome kind={kind} outcome={tested.outcome} hasArrived={arrivals > tested.before} />
        )}
      </div>
    </div>
  )
}

interface OutcomeProps {
  readonly kind: ChannelKind
  readonly outcome: TestOutcome
  readonly hasArrived: boolean
}

function Outcome({ kind, outcome, hasArrived }: OutcomeProps): Element {
  const advice = outcome.problem === null ? null : problemAdvice(outcome.problem)
  return (
    <>
      <p class={outcome.ok ? 'test-good' : 'test-bad'}>{testSentence(kind, outcome)}</p>
      {advice !== null && <p class="field-note">{advice}</p>}
      {kind === 'push' && outcome.reached > 0 && (
        <p>{hasArrived ? 'It has arrived in this browser.' : 'It has not arrived in this browser yet.'}</p>
      )}
    </>
  )
}
