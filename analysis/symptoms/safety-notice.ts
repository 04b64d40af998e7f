import type { SafetyPage } from './safety-page.ts'

/**
 * The words of a safety message outside the page. The athlete's own channels get it in full; a lock screen, a coach and
 * whatever belongs to somebody else get only that there is one.
 */
export function safetyNotice(
  page: SafetyPage,
  audience: 'athlete' | 'others',
): { readonly title: string; readonly body: string } {
  if (audience === 'others') return { title: 'Open the app now', body: 'Safety message' }
  return { title: page.title, body: page.sentences.join(' ') }
}
