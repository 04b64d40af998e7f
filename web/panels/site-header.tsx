import { address, currentRoute } from '../state/router.ts'
import { AddFilesButton } from '../ui/add-files-button.tsx'
import { Link } from '../ui/link.tsx'
import { Logo } from '../ui/logo.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { AlertCount } from './alert-count.tsx'
import { NAV_ITEMS } from './nav-items.ts'

/** The name, the places to go to, and the one button that is always there. */
export function SiteHeader(): Element {
  useStore(address)
  const { page } = currentRoute()
  return (
    <header class="site-header">
      <Link to="/" class="brand" label="Soleus, to today">
        <Logo />
        <span>Soleus</span>
      </Link>
      <nav class="top-nav" aria-label="Main">
        {NAV_ITEMS.map((item) => (
          <Link key={item.to} to={item.to} current={item.pages.includes(page)}>
            {item.text}
            {item.to === '/alerts' && <AlertCount />}
          </Link>
        ))}
      </nav>
      <AddFilesButton class="button" />
    </header>
  )
}
