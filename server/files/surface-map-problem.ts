import type { ArchiveProblem } from './archive-member.ts'

/** What is said of a surface map that came among activities and is too large to be looked into, by its name; null of others. */
export function surfaceMapProblem(name: string): ArchiveProblem | null {
  return /\.(pbf|geojson)$/i.test(name) ? SURFACE_MAP : null
}

const SURFACE_MAP: ArchiveProblem = {
  reason: 'unsupported-format',
  message:
    'This is a surface map and no activity: add it in the settings under “Ground and places”, or with `soleus surfaces add`.',
}
