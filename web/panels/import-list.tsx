import { api } from '../api.ts'
import type { ImportFile } from '../contract.ts'
import { createRowPages, type RowPages } from '../state/row-pages.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { type Child, type Element, useLayoutEffect, useMemo, useState, useStore } from '../ui/runtime.ts'
import { VirtualList } from '../ui/virtual-list.tsx'
import { ImportRow } from './import-row.tsx'

/** `all`, or files of one outcome. */
export type FileFilter = 'all' | 'scored' | 'skipped' | 'failed'

/** As many rows or fewer are drawn in full; of more, only those in view, a line each. */
const WHOLE = 60
/** Lists kept for the way back from a session. */
const KEPT = 6

const lists = new Map<string, RowPages<ImportFile>>()

interface ImportListProps {
  readonly importId: string
  readonly filter: FileFilter
  /** Another object whenever something of the import has changed: what is in view is then asked for again. */
  readonly asOf: unknown
}

/** The files of an import, each with its outcome, however many there are. */
export function ImportList({ importId, filter, asOf }: ImportListProps): Element {
  const pages = useMemo(() => listOf(importId, filter), [importId, filter])
  const { total, rowAt, error } = useStore(pages.rows)
  const [opened, setOpened] = useState<number | null>(null)
  useLayoutEffect(() => pages.renew(), [pages, asOf])
  const isWhole = total !== null && total <= WHOLE
  const draw = (index: number): Child => {
    const file = rowAt(index)
    if (file === undefined) return <span class="import-name import-name-coming">…</span>
    const toggle = () => setOpened(opened === index ? null : index)
    const details = isWhole ? null : { isOpen: opened === index, onToggle: toggle }
    return <ImportRow importId={importId} file={file} details={details} onKept={pages.renew} />
  }
  return (
    <>
      {error !== undefined && <FailureNote what="The files" error={error} onRetry={pages.renew} />}
      {total === 0 && <p class="quiet">None.</p>}
      {total === null && error === undefined && <div class="skeleton skeleton-list" aria-busy="true" />}
      {total !== null && total > 0 && (
        <VirtualList
          label="Files of this import"
          total={total}
          isWhole={isWhole}
          opened={isWhole ? null : opened}
          draw={draw}
          rowClass={(index) => rowClass(rowAt(index), opened === index)}
          onWindow={pages.want}
        />
      )}
    </>
  )
}

function rowClass(file: ImportFile | undefined, isOpen: boolean): string {
  return `import-row import-${file?.status ?? 'coming'}${isOpen ? ' import-open' : ''}`
}

/** The list as it was left, so that the way back from a session leads to the same place in it. */
function listOf(importId: string, filter: FileFilter): RowPages<ImportFile> {
  const key = `${importId}:${filter}`
  const pages =
    lists.get(key) ??
    createRowPages<ImportFile>((offset, limit) =>
      api.importFiles(importId, {
        ...(filter === 'all' ? {} : { status: filter }),
        offset: String(offset),
        limit: String(limit),
      }),
    )
  lists.delete(key)
  lists.set(key, pages)
  for (const known of lists.keys()) if (lists.size > KEPT) lists.delete(known)
  return pages
}
