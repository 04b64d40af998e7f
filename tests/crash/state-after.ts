import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { openSoleus } from '../../server/main.ts'
import type { Store } from '../../server/store/open-store.ts'
import { diaryContent } from '../support/diary-content.ts'

/** Everything an import leaves behind, fit to be compared: the diary, what became of each file, and what should not be there. */
export async function stateAfter(dataFolder: string) {
  const log = pino({ level: 'silent' })
  const options = { dataFolder, log, clock: () => Date.now() / 1000, zone: 'UTC', demoSeason: async () => [] }
  const { product, close } = await openSoleus(options)
  try {
    const { store } = product
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store)
    const broken = await sql`pragma foreign_key_check`.execute(store)
    const files = await store.selectFrom('import_file').select(['name', 'status', 'reason', 'sha256']).execute()
    const imports = await store.selectFrom('import').select('state').execute()
    const originals = await store.selectFrom('raw_file').select('sha256').orderBy('sha256').execute()
    const onDisk = filesBelow(join(dataFolder, 'originals')).map((path) => path.replaceAll('/', ''))
    return {
      diary: await diaryContent(product),
      outcomes: outcomesByName(files),
      states: [...new Set(imports.map(({ state }) => state))],
      integrity: integrity.rows.map((row) => row.integrity_check),
      broken: broken.rows,
      jobs: await jobsLeft(store),
      strayOriginals: onDisk.filter((sha256) => originals.every((row) => row.sha256 !== sha256)),
      inbox: filesBelow(join(dataFolder, 'inbox')),
    }
  } finally {
    await close()
  }
}

/** What is still to be done, or was given up; what looks after things each hour always waits for the next. */
function jobsLeft(store: Store) {
  return store
    .selectFrom('job')
    .select('kind')
    .where((eb) => eb.or([eb('kind', 'in', ['import', 'rescore']), eb('state', '<>', 'waiting')]))
    .execute()
}

/** A file that was sent twice, or whose bytes came under another name first, ended as what it was taken in as. */
function outcomesByName(
  files: readonly { name: string; status: string; reason: string | null }[],
): Record<string, string[]> {
  const outcomes: Record<string, Set<string>> = {}
  for (const { name, status, reason } of files) {
    if (status === 'expanded') continue
    const ended = status === 'scored' || reason === 'duplicate' ? 'in the diary' : `${status}: ${reason}`
    outcomes[name] ??= new Set()
    outcomes[name].add(ended)
  }
  return Object.fromEntries(
    Object.entries(outcomes)
      .map(([name, ended]): [string, string[]] => [name, [...ended].sort((a, b) => a.localeCompare(b))])
      .sort(([a], [b]) => a.localeCompare(b)),
  )
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
