import type { RecalculationCause, Units } from '../contract.ts'
import { settingValueText } from './setting-value-text.ts'

/** What scores rest on, as the settings call it. */
const NAMES: Readonly<Record<string, string>> = {
  heightM: 'Your height',
  massKg: 'Your mass',
  profile: 'The profile',
  analysisVersion: 'The version of the analysis',
}

/** Why sessions were scored again, in a sentence a change. */
export function changeCauseSentence(cause: RecalculationCause, units: Units): string {
  if (cause.kind === 'version') {
    return `Soleus works out the number by a newer version of its analysis: ${cause.to} instead of ${cause.from}.`
  }
  if (cause.changes.length === 0) return 'Settings were changed and put back as they were.'
  return cause.changes
    .map(({ setting, from, to }) => {
      const [before, now] = [from, to].map((value) => settingValueText(setting, value, units))
      return `${NAMES[setting] ?? setting} changed from ${before} to ${now}.`
    })
    .join(' ')
}
