import { createStore } from './create-store.ts'

export type Theme = 'system' | 'light' | 'dark'

/** Key shared with public/stored-theme.js, which applies the choice before the first paint. */
const KEY = 'soleus.theme'

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system'
  }
}

/** The theme the reader chose; `system` follows the device. */
export const theme = createStore<Theme>(stored())

/** Counts changes of the colours in view, chosen or by the device; charts watch it, as a canvas cannot. */
export const themeVersion = createStore(0)

/** Sets and keeps the theme. */
export function chooseTheme(next: Theme): void {
  if (next === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = next
  try {
    if (next === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, next)
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
  theme.set(next)
  themeVersion.set(themeVersion.get() + 1)
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => themeVersion.set(themeVersion.get() + 1))
