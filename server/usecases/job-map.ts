/** Every kind of job and what it is told. Payloads are compared as JSON text, so keep the order of their fields. */
export interface JobMap {
  /** Reads what waits of an import, and ends it when all has its outcome. */
  import: { readonly importId: string }
  /** Closes an import that was left open and into which nothing has come for an hour. */
  close: { readonly importId: string }
  /** Brings resumable uploads and imports in line: at start, and each hour. */
  uploads: Record<string, never>
  /** Makes days and alerts anew: at start, and each hour, as a day may turn without anything being imported. */
  derive: Record<string, never>
  /** Scores again what rests on settings, or on a version of the analysis, that are no more. */
  rescore: Record<string, never>
  /** Reads a surface map that waits at a place in the inbox. */
  'add-map': { readonly mapId: string; readonly path: string }
}

export type JobKind = keyof JobMap
