import { formatCivilDay } from '../../analysis/model/civil-day.ts'
import type { Draft } from './draft.ts'

/** Where a check-in that was begun is gone on with. */
export function draftAddress({ editId, said }: Draft): string {
  if (editId !== null) return `/check-in?edit=${encodeURIComponent(editId)}`
  const activity = said.activityId === null ? '' : `&activity=${encodeURIComponent(said.activityId)}`
  return `/check-in?kind=${said.kind}${activity}&date=${formatCivilDay(said.day)}`
}
