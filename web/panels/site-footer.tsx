import { chooseTheme, type Theme, theme } from '../state/theme.ts'
import { Link } from '../ui/link.tsx'
import { type Element, useStore } from '../ui/runtime.ts'
import { Segmented } from '../ui/segmented.tsx'

const THEMES: readonly { value: Theme; text: string }[] = [
  { value: 'system', text: 'System' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
]

/** What the app is not, where to go when a leg is in danger, and the theme. */
export function SiteFooter(): Element {
  const chosen = useStore(theme)
  return (
    <footer class="site-footer">
      <p>
        Soleus is no medical device and cannot examine a leg. One calf swollen, red or warm?{' '}
        <Link to="/safety">Get help today</Link>.
      </p>
      <Segmented label="Colours of the page" value={chosen} choices={THEMES} onChoose={chooseTheme} />
    </footer>
  )
}
