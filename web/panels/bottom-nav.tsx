import { address, currentRoute } from '../state/router.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { AlertCount } from './alert-count.tsx'
import { NAV_ITEMS } from './nav-items.ts'

/** The same places within reach of a thumb. It comes after the footer and sticks, so it never hides the end of a page. */
export function BottomNav(): Element {
  useStore(address)
  const { page } = currentRoute()
  return (
    <nav class="bottom-nav" aria-label="Main, at the foot of the page">
      {NAV_ITEMS.filter(({ short }) => short !== null).map((item) => (
        <Link key={item.to} to={item.to} current={item.pages.includes(page)}>
          <span>
            {item.short}
            {item.to === '/alerts' && <AlertCount />}
          </span>
        </Link>
      ))}
    </nav>
  )
}
