import { type Element, useLayoutEffect, useState } from './runtime.ts'

/** A page whose code is fetched when it is first opened: long texts should not weigh on the dashboard. */
export function LazyPage({ load }: { readonly load: () => Promise<() => Element> }): Element {
  const [page, setPage] = useState<{ draw: () => Element } | Error | null>(null)
  useLayoutEffect(() => {
    load().then(
      (draw) => setPage({ draw }),
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
  return <Page />
}
