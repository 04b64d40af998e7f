import { createHash } from 'node:crypto'
import { makeZip } from './make-zip.ts'
import type { Json } from './test-soleus.ts'

export type Members = ReadonlyMap<string, Buffer>

/** The members of an export, changed, as an export again: packed in another order, with a manifest that fits or the old one. */
export function repacked(members: Members, { manifest = true, folder = '' } = {}): { name: string; bytes: Uint8Array } {
  const changed = new Map(members)
  if (manifest) {
    const about = JSON.parse(members.get('manifest.json')!.toString())
    about.members = about.members
      .filter(({ path }: Json) => members.has(path))
      .map((member: Json) => {
        const bytes = members.get(member.path)!
        return { ...member, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
      })
    changed.set('manifest.json', Buffer.from(JSON.stringify(about)))
  }
  const entries = [...changed].map(([name, bytes]) => ({ name: folder + name, bytes }))
  return { name: 'export.zip', bytes: makeZip(entries.reverse()) }
}

/** The same with every row of a table changed. */
export function editRows(members: Members, table: string, edit: (row: Json) => Json): Members {
  const path = `data/${table}.ndjson`
  const rows = members
    .get(path)!
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return new Map(members).set(path, Buffer.from(`${rows.map((row) => JSON.stringify(edit(row))).join('\n')}\n`))
}

/** The same with another manifest. */
export function editManifest(members: Members, change: object): Members {
  const manifest = { ...JSON.parse(members.get('manifest.json')!.toString()), ...change }
  return new Map(members).set('manifest.json', Buffer.from(JSON.stringify(manifest)))
}
