import { showTarget } from '../state/router.ts'
import { type Element, useLayoutEffect, useState } from './runtime.ts'

type Draw<P> = (props: P) => Element

interface LazyPageProps<P> {
  readonly load: () => Promise<Draw<P>>
  readonly props: P
}

/** Pages whose code is there: opened again they are drawn at once, and the browser finds the place they were left at. */
const loaded = new Map<unknown, Draw<never>>()

/** A page whose code is fetched when it is first opened: what few visits need should not weigh on the dashboard. */
export function LazyPage<P extends object>({ load, props }: LazyPageProps<P>): Element {
  const known = loaded.get(load) as Draw<P> | undefined
  const [page, setPage] = useState<{ draw: Draw<P> } | Error | null>(known === undefined ? null : { draw: known })
  useLayoutEffect(() => {
    if (known !== undefined) return
    load().then(
      (draw) => {
        loaded.set(load, draw)
        setPage({ draw })
        requestAnimationFrame(showTarget)
      },
      (reason: unknown) => setPage(reason instanceof Error ? reason : new Error(String(reason))),
    )
  }, [load])
  // Thrown while drawing, so that the boundary around the page shows it.
  if (page instanceof Error) throw page
  if (page === null) {
    return (
      <div aria-busy="true">
        <div class="skeleton skeleton-answer" />
        <div class="skeleton skeleton-chart" />
      </div>
    )
  }
  const Page = page.draw
  return <Page {...props} />
}
