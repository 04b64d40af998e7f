import { type Element, useRef, useState } from '../ui/runtime.ts'

interface ChannelCopyProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly note: string
}

/** Something that is shown once, to be copied: a key, or a secret address. */
export function ChannelCopy({ id, label, value, note }: ChannelCopyProps): Element {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setSaid('Copied.')
    } catch {
      // Browsers give the clipboard to secure pages only.
      setSaid('It is marked: copy it with the keys of your system.')
    }
  }
  return (
    <div class="channel-copy">
      <label for={id}>{label}</label>
      <div class="channel-copy-line">
        <input id={id} ref={field} value={value} readOnly aria-describedby={`${id}-note`} />
        <button type="button" class="button" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <p class="field-note" id={`${id}-note`}>
        {note} <span role="status">{said}</span>
      </p>
    </div>
  )
}
