/**
 * The fastest of `runs` runs after one that is not counted, in milliseconds. On a shared machine the fastest run is the
 * one least disturbed; ratios of fastest runs of one process hold where single times do not.
 */
export async function fastestMs(runs: number, work: () => void | Promise<void>): Promise<number> {
  await work()
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    await work()
    fastest = Math.min(fastest, performance.now() - began)
  }
  return fastest
}
