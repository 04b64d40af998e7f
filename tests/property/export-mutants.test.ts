import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BrokenExportError, ExportArchive } from '../../server/files/export-archive.ts'
import { EXPORT_FORMAT, README_MARK } from '../../server/files/export-manifest.ts'
import { ZipWriter } from '../../server/files/zip-writer.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A small export as the program writes it, with an original, and nothing behind it. */
async function smallExport(): Promise<Buffer> {
  const zip = new ZipWriter()
  const chunks: Buffer[] = []
  zip.output.on('data', (chunk: Buffer) => chunks.push(chunk))
  const original = randomBytes(2000)
  const sha256 = createHash('sha256').update(original).digest('hex')
  const members = [
    zip.addPlain('README.txt', `${README_MARK}.`),
    await zip.add('data/athlete.ndjson', [Buffer.from('{"id":"local"}\n'.repeat(50))]),
    { ...(await zip.add(`originals/${sha256}.fit`, [original])), name: 'a.fit' },
  ]
  const about = { format: EXPORT_FORMAT, formatVersion: 1, program: '0', analysisVersion: 1, schema: 'x' }
  const manifest = { ...about, exportedAt: '2026-03-01T11:00:00.000Z', counts: {}, members, missing: [] }
  await zip.add('manifest.json', [Buffer.from(JSON.stringify(manifest))])
  zip.finish()
  await new Promise((resolve) => zip.output.once('end', resolve))
  return Buffer.concat(chunks)
}

/** What reading all of it gave: the members' bytes, that it is broken, or that it is none of ours. */
async function outcome(path: string): Promise<Map<string, string> | 'refused'> {
  const found = await ExportArchive.find(path)
  if (!(found instanceof ExportArchive)) return 'refused'
  try {
    const members = new Map<string, string>()
    for (const member of found.manifest.members) {
      members.set(member.path, Buffer.from(await found.readWhole(member)).toString('base64'))
    }
    return members
  } catch (error) {
    if (error instanceof BrokenExportError) return 'refused'
    throw error
  } finally {
    await found.close()
  }
}

it('a damaged export gives exactly what it held, or is refused', async () => {
  const bytes = await smallExport()
  const path = join(temporaryFolder(), 'export.zip')
  writeFileSync(path, bytes)
  const whole = await outcome(path)
  expect(whole).toHaveProperty('size', 3)
  const damage = fc.oneof(
    fc.record({ cut: fc.nat(bytes.length - 1) }),
    fc.record({
      flips: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1 }),
    }),
    // The directory at the end decides most.
    fc.record({
      flips: fc.array(fc.tuple(fc.integer({ min: bytes.length - 400, max: bytes.length - 1 }), fc.nat(255))),
    }),
  )
  let refused = 0
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      const mutant = Buffer.from('cut' in how ? bytes.subarray(0, how.cut) : bytes)
      if ('flips' in how) for (const [at, mask] of how.flips) mutant[at] = (mutant[at] ?? 0) ^ mask
      writeFileSync(path, mutant)
      const read = await outcome(path)
      if (read === 'refused') refused += 1
      else for (const [member, content] of read) expect((whole as Map<string, string>).get(member)).toBe(content)
    }),
    { numRuns: 400 },
  )
  expect(refused).toBeGreaterThan(200)
})
