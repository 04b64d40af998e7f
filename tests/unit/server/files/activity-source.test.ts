import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readActivitySource } from '../../../../server/files/activity-source.ts'
import { makeZip } from '../../../support/make-zip.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const text = (words: string) => new TextEncoder().encode(words)

async function read(name: string, bytes: Uint8Array): Promise<string[]> {
  const path = join(temporaryFolder(), 'waiting')
  writeFileSync(path, bytes)
  const lines: string[] = []
  for await (const { name: member, content } of readActivitySource(path, name)) {
    const what = 'bytes' in content ? `= ${Buffer.from(content.bytes).toString()}` : `: ${content.problem.message}`
    lines.push(`${member} ${what}`)
  }
  return lines
}

it.each([
  ['run.fit', text('a'), 'run.fit = a'],
  ['RUN.FIT.GZ', gzipSync('a'), 'RUN.FIT = a'],
  ['run.gpx', gzipSync('a'), 'run.gpx = a'],
  ['no name at all', gzipSync('a'), 'no name at all = a'],
  ['run.tcx.gz', text('a'), 'run.tcx = a'],
  ['export.fit', makeZip([{ name: 'inner.fit', bytes: text('a') }]), 'inner.fit = a'],
  ['run.zip', text('\ufeff <gpx/>'), 'run.zip = \ufeff <gpx/>'],
  [
    'run.zip',
    text('MZ this program PK\u0003\u0004'),
    'run.zip : It is named .zip and does not begin like one; download it again.',
  ],
  ['bob_1_summarizedActivities.json', text('[]'), 'bob_1_summarizedActivities.json : Not an activity file.'],
])('%s is read by its bytes', async (name, bytes, line) => {
  expect(await read(name, bytes)).toEqual([line])
})
