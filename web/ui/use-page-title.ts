import { useLayoutEffect } from './runtime.ts'

/** Sets the window's title while a page is in view. */
export function usePageTitle(title: string): void {
  useLayoutEffect(() => {
    document.title = title === 'Soleus' ? title : `${title} · Soleus`
  }, [title])
}
