import { api } from '../api.ts'
import type { Settings } from '../contract.ts'
import { failing } from './change-activity.ts'
import { putResource, refreshAll } from './resource-cache.ts'
import { showToast } from './toasts.ts'

type Start = Settings['startReference']

/** Keeps what a newcomer says of the month before, null = nothing, and offers the way back. */
export async function declareStart(start: Start, before: Start): Promise<void> {
  putResource('settings', await api.saveSettings({ startReference: start }))
  refreshAll()
  const text = start === null ? 'Taken back.' : 'The room rests on that for 28 days.'
  showToast(text, { label: 'Undo', run: () => failing(back(before)) })
}

async function back(start: Start): Promise<void> {
  putResource('settings', await api.saveSettings({ startReference: start }))
  refreshAll()
}
