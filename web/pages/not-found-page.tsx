import { Link } from '../ui/link.tsx'
import type { Element } from '../ui/runtime.ts'
import { usePageTitle } from '../ui/use-page-title.ts'

/** An address that is no page. */
export function NotFoundPage(): Element {
  usePageTitle('Not found')
  return (
    <>
      <h1 class="answer">There is no such page.</h1>
      <p>
        <Link to="/">To today</Link>
      </p>
    </>
  )
}
