import type { Route } from '../state/match-route.ts'

interface NavItem {
  readonly to: string
  readonly text: string
  /** On the narrow bar of a phone; null = not there, which has room for five. Other pages lead to it. */
  readonly short: string | null
  readonly pages: readonly Route['page'][]
}

/** The places one can go to from everywhere. */
export const NAV_ITEMS: readonly NavItem[] = [
  { to: '/', text: 'Today', short: 'Today', pages: ['today'] },
  { to: '/activities', text: 'Activities', short: 'Activities', pages: ['activities', 'activity'] },
  { to: '/plan', text: 'Plan', short: 'Plan', pages: ['plan'] },
  { to: '/alerts', text: 'Alerts', short: 'Alerts', pages: ['alerts', 'alert'] },
  { to: '/imports', text: 'Imports', short: null, pages: ['imports', 'import'] },
  { to: '/add-run', text: 'Add a run', short: null, pages: ['add-run'] },
  { to: '/method', text: 'How it works', short: null, pages: ['method', 'soleus', 'report'] },
  {
    to: '/settings',
    text: 'Settings',
    short: 'Settings',
    pages: ['settings', 'ground', 'messages', 'body', 'changes', 'change'],
  },
]
