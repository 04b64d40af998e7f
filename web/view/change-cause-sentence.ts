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
  switch (cause.kind) {
    case 'several':
      return cause.causes.map((one) => changeCauseSentence(one, units)).join(' ')
    case 'version':
      return `Soleus works out the number by a newer version of its analysis: ${cause.to} instead of ${cause.from}.`
    case 'map':
      return `The surface map${named(cause.name)} was ${cause.action}.`
    case 'place':
      return `The place${named(cause.name)} was ${cause.action}.`
    case 'sand':
      return 'What your beach sand is usually like was changed.'
    case 'shoe':
      return 'The shoes you run in were entered or changed.'
    case 'settings':
      return settingsSentence(cause.changes, units)
  }
}

function settingsSentence(
  changes: Extract<RecalculationCause, { readonly kind: 'settings' }>['changes'],
  units: Units,
): string {
  if (changes.length === 0) return 'Settings were changed and put back as they were.'
  return changes
    .map(({ setting, from, to }) => {
      const [before, now] = [from, to].map((value) => settingValueText(setting, value, units))
      return `${NAMES[setting] ?? setting} changed from ${before} to ${now}.`
    })
    .join(' ')
}

function named(name: string | null): string {
  return name === null ? '' : ` “${name}”`
}
