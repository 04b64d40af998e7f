import { tidyUploads } from '../usecases/tidy-uploads.ts'
import type { Job, JobEnd } from './job.ts'
import type { RunnerContext } from './runner-context.ts'

const HOUR_SECONDS = 3600

/** What the last process left of uploads, and each hour what nobody goes on with. */
export async function runUploads({ product }: RunnerContext, { athleteId }: Job<'uploads'>): Promise<JobEnd> {
  await tidyUploads(product, athleteId)
  return { again: product.clock() + HOUR_SECONDS }
}
