/** A process that reads what it is sent, one file after the other, and ends with the one it works for. See AnalysisApart. */
import { type ScoreTask, score } from './analysis-worker.ts'

/** What it has in hand it says first, and waits until that is out: what comes then, comes of the file. */
process.on('message', (task: ScoreTask) => {
  process.send?.('begun', () => process.send?.(score(task)))
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
