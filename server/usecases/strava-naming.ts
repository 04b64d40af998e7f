import type { ActivityChange } from '../store/activity-store.ts'
import type { NamedActivity } from '../store/export-table-store.ts'
import { isGenericName } from './is-generic-name.ts'

/** What an export says of a session. */
export interface SessionWords {
  readonly title: string | null
  readonly gear: string | null
  /** Its file holds other activities too, each of which has a name of its own. */
  readonly isOneOfMany: boolean
}

/**
 * What changes of an activity by what an export says of it; empty when it says nothing new, so that saying it again
 * changes nothing.
 *
 * The athlete's own name is never touched, nor one the file carries, unless that is generic: a title of sport and time of
 * day, or in a FIT the name of the watch's profile, which all its runs share. A generic title fills a missing name only.
 */
export function namingChange(row: NamedActivity, said: SessionWords): ActivityChange {
  const change: ActivityChange = {}
  if (said.title !== null && mayName(row, said.title, said.isOneOfMany) && row.name !== said.title) {
    change.name = said.title
    change.named_by = 'export'
  }
  if (said.gear !== null && !said.isOneOfMany && row.gear !== said.gear) change.gear = said.gear
  return change
}

function mayName(row: NamedActivity, title: string, isOneOfMany: boolean): boolean {
  if (row.named_by === 'athlete') return false
  if (row.name === null) return true
  if (isOneOfMany || isGenericName(title)) return false
  return row.named_by === 'export' || row.format === 'fit' || isGenericName(row.name)
}
