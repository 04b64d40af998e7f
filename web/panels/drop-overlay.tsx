import { dropTaker } from '../state/drop-taker.ts'
import { droppedFiles } from '../state/dropped-files.ts'
import { takeFiles } from '../state/take-files.ts'
import { showToast } from '../state/toasts.ts'
import { type Element, useLayoutEffect, useState, useStore } from '../ui/runtime.ts'

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

function take(files: readonly File[]): void {
  if (files.length === 0) showToast('There are no files in what was dropped.')
  if (dropTaker.get()?.take(files) !== true) takeFiles(files)
}

/** Takes files dropped anywhere on the window, and says so while they hang over it. */
export function DropOverlay(): Element {
  const [over, setOver] = useState(false)
  useLayoutEffect(() => {
    // Every element under the pointer sends enter and leave, so the two are counted against each other.
    let depth = 0
    const listeners = new AbortController()
    const { signal } = listeners
    const track = (change: number) => (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      depth = Math.max(0, depth + change)
      setOver(depth > 0)
    }
    addEventListener('dragenter', track(1), { signal })
    addEventListener('dragleave', track(-1), { signal })
    addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault(), { signal })
    addEventListener(
      'drop',
      (event) => {
        if (!carriesFiles(event) || event.dataTransfer === null) return
        event.preventDefault()
        depth = 0
        setOver(false)
        droppedFiles(event.dataTransfer).then(take, () => showToast('The dropped files could not be read.'))
      },
      { signal },
    )
    return () => listeners.abort()
  }, [])
  return (
    <div class={over ? 'drop-overlay drop-overlay-on' : 'drop-overlay'} aria-hidden="true">
      <p>{useStore(dropTaker)?.text ?? 'Drop to add them'}</p>
    </div>
  )
}
