import type { JobKind, JobMap } from '../usecases/job-map.ts'
import type { RunnerContext } from './runner-context.ts'

/** A job whose turn it is. */
export interface Job<K extends JobKind> {
  readonly athleteId: string
  readonly payload: JobMap[K]
}

/** What became of a job: it is done, or there is more to do and not before an instant (Unix seconds). */
export type JobEnd = 'done' | { readonly again: number }

/** How jobs of a kind are done. What `run` throws is a fault: the job is tried again, later each time. */
export interface Handler<K extends JobKind> {
  readonly run: (context: RunnerContext, job: Job<K>) => Promise<JobEnd>
  /** Says what has to be said of a job that was tried too often, which may be twice. Without it a job is tried for ever. */
  readonly giveUp?: (context: RunnerContext, job: Job<K>) => Promise<void>
}

export type Handlers = { readonly [K in JobKind]: Handler<K> }
