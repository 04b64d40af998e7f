import type { RunnerContext } from './runner-context.ts'

/** The same context, except that files are read in a process of their own: for those under way when the program ended. */
export function readApart(context: RunnerContext): RunnerContext {
  const { product, apart } = context
  const analysis: typeof product.analysis = {
    score: (files, settings) => apart.score(files, settings),
    samples: (file, settings) => product.analysis.samples(file, settings),
    segments: (file, settings) => product.analysis.segments(file, settings),
    share: (file, settings, zones) => product.analysis.share(file, settings, zones),
  }
  return { ...context, product: { ...product, analysis } }
}
