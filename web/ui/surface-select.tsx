import { SURFACES } from '../../analysis/model/surface.ts'
import { surfaceText } from '../view/surface-text.ts'
import type { Element } from './runtime.ts'

interface SurfaceSelectProps {
  readonly id: string
  readonly name: string
  /** A surface, or empty for none set. */
  readonly value: string
  /** What "none set" is called. */
  readonly unset: string
}

/**
 * A choice of the surfaces the model knows. The option is marked, not the select: a select's `value` would be put back
 * at every drawing, over what the reader has chosen.
 */
export function SurfaceSelect({ id, name, value, unset }: SurfaceSelectProps): Element {
  return (
    <select id={id} name={name} aria-describedby={`${id}-note`}>
      <option value="">{unset}</option>
      {SURFACES.filter((surface) => surface !== 'unknown').map((surface) => (
        <option key={surface} value={surface} selected={surface === value}>
          {surfaceText(surface)}
        </option>
      ))}
    </select>
  )
}
