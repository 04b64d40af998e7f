import type { ResourceState } from '../state/resource-cache.ts'
import { FailureNote } from './failure-note.tsx'
import type { Element } from './runtime.ts'

interface WhenReadyProps<T> {
  readonly resource: ResourceState<T> & { readonly retry: () => void }
  /** What it is, for the sentence when it could not be loaded: "The weeks". */
  readonly what: string
  /** Class that gives the outline the size of what will stand there. */
  readonly space: string
  readonly draw: (data: T) => Element
}

/** Draws what the server said, its outline until then, or why it could not be had; older data stays, and is said to be older. */
export function WhenReady<T>({ resource, what, space, draw }: WhenReadyProps<T>): Element {
  const { data, error, retry } = resource
  return (
    <>
      {error !== undefined && (
        <FailureNote
          key="failure"
          what={data === undefined ? what : `${what}, as they are now,`}
          error={error}
          onRetry={retry}
        />
      )}
      {data === undefined && error === undefined && <div key="outline" class={`skeleton ${space}`} aria-busy="true" />}
      {data !== undefined && draw(data)}
    </>
  )
}
