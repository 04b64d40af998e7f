/** A process that reads what it is sent, one file after the other, and ends with the one it works for. See AnalysisApart. */
import { type ScoreTask, score } from './analysis-worker.ts'

process.on('message', (task: ScoreTask) => void process.send?.(score(task)))
process.on('disconnect', () => process.exit())
process.send?.('ready')
