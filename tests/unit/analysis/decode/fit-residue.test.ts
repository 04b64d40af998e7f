import FitParser from 'fit-file-parser'
import { describe, expect, it } from 'vitest'
import { fitBudget } from '../../../../analysis/decode/fit-caps.ts'
import { readDefinition } from '../../../../analysis/decode/fit-definition.ts'
import { FitResidue } from '../../../../analysis/decode/fit-residue.ts'
import { type RawDefinition, rawDefinition } from '../../../../data-samples/generate/fit-raw-message.ts'

const UINT32 = 0x86

/** Keeps one message of each definition in a residue and lets fit-file-parser read it, checksums and all. */
function throughParser(
  messages: readonly {
    readonly definition: RawDefinition
    readonly bytes: readonly number[]
    readonly time?: number
  }[],
): Record<string, unknown> {
  const source = Uint8Array.from(messages.flatMap(({ definition, bytes }) => [...rawDefinition(definition), ...bytes]))
  const residue = new FitResidue(source, fitBudget())
  let at = 0
  for (const { bytes, time } of messages) {
    const definition = readDefinition(source, at, source.length)!
    const body = at + definition.bytes
    if (time === undefined) residue.keep(definition, body)
    else residue.keepTimed(definition, body, time)
    at = body + bytes.length
  }
  let parsed: Record<string, unknown> = {}
  new FitParser({ force: false, mode: 'list' }).parse(residue.close().buffer, (error, data) => {
    if (error !== undefined) throw new Error(error)
    parsed = { ...data }
  })
  return parsed
}

describe('FitResidue', () => {
  it('is a valid FIT file of the fields that are asked for', () => {
    const lap: RawDefinition = {
      local: 2,
      message: 19,
      fields: [
        [9, 4, UINT32],
        [16, 1, 2],
        [8, 0, UINT32],
        [7, 4, UINT32],
      ],
    }
    const parsed = throughParser([{ definition: lap, bytes: [0x10, 0x27, 0, 0, 180, 0xe8, 3, 0, 0] }])
    expect(parsed['laps']).toEqual([{ total_distance: 100, total_elapsed_time: 1 }])
  })

  it('leaves developer fields behind, so that none can take the place of a native one', () => {
    const session: RawDefinition = { local: 0, message: 18, fields: [[5, 1, 0]], developerFields: [[0, 2, 0]] }
    const description: RawDefinition = {
      local: 1,
      message: 206,
      fields: [
        [0, 1, 2],
        [1, 1, 2],
        [2, 1, 2],
        [3, 6, 7],
      ],
    }
    const parsed = throughParser([
      {
        definition: description,
        bytes: [0, 0, 2, ...'sport\0'].map((value) => (typeof value === 'string' ? value.charCodeAt(0) : value)),
      },
      { definition: session, bytes: [1, 9, 9] },
    ])
    expect(parsed['sessions']).toEqual([{ sport: 'running' }])
  })

  it('writes out a time that hung on other messages, in the byte order of its message, and replaces an empty one', () => {
    const lap: RawDefinition = {
      local: 1,
      message: 19,
      isBigEndian: true,
      fields: [
        [253, 4, UINT32],
        [9, 4, UINT32],
      ],
    }
    const empty = [0xff, 0xff, 0xff, 0xff]
    const parsed = throughParser([{ definition: lap, bytes: [...empty, 0, 0, 0x27, 0x10], time: 1_000_000_000 }])
    expect(parsed['laps']).toEqual([{ timestamp: new Date('2021-09-08T01:46:40Z'), total_distance: 100 }])
  })

  it('goes back to the plain definition of a local type after a timed one', () => {
    const lap: RawDefinition = { local: 1, message: 19, fields: [[9, 4, UINT32]] }
    const bytes = [0x10, 0x27, 0, 0]
    const parsed = throughParser([
      { definition: lap, bytes },
      { definition: lap, bytes, time: 1_000_000_000 },
      { definition: lap, bytes },
    ])
    const distances = (parsed['laps'] as { total_distance: number }[]).map((found) => found.total_distance)
    expect(distances).toEqual([100, 100, 100])
  })

  it('mends type bytes written without the flag of their byte order', () => {
    const lap: RawDefinition = { local: 1, message: 19, fields: [[9, 4, 6]] }
    expect(throughParser([{ definition: lap, bytes: [0x10, 0x27, 0, 0] }])['laps']).toEqual([{ total_distance: 100 }])
  })
})
