import { takeFiles } from '../state/take-files.ts'
import { type Element, useRef } from './runtime.ts'

interface AddFilesButtonProps {
  readonly class: string
  readonly text?: string
}

/** Opens the file chooser. Any file may be chosen: a surface map goes to the maps, and what is no activity is skipped with a word on what it is. */
export function AddFilesButton({ class: className, text = 'Add files' }: AddFilesButtonProps): Element {
  const input = useRef<HTMLInputElement>(null)
  const onChange = () => {
    const element = input.current
    if (element === null) return
    takeFiles([...(element.files ?? [])])
    // So that choosing the same file again is a change again.
    element.value = ''
  }
  return (
    <>
      <button type="button" class={className} onClick={() => input.current?.click()}>
        {text}
      </button>
      <input ref={input} class="file-input" type="file" multiple hidden onChange={onChange} aria-label={text} />
    </>
  )
}
