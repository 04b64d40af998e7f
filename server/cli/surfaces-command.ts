import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { addMapFile } from '../usecases/add-ground-map.ts'
import { type GroundMapView, groundMaps, removeGroundMap } from '../usecases/ground-maps.ts'
import { LOCAL_ATHLETE } from '../usecases/local-athlete.ts'
import { FailedCommand } from './failed-command.ts'
import { createLog, openProduct } from './open-product.ts'
import { parseConfig } from './parse-config.ts'
import { pause } from './pause.ts'
import { QueueReader } from './queue-reader.ts'
import { stopSignal } from './stop-signal.ts'
import { systemProblem } from './system-problem.ts'
import { textTable } from './text-table.ts'

const LOOK_EVERY_MS = 100
const ENSURE_EVERY_MS = 2000

interface DataOptions {
  readonly data?: string
}

/**
 * `soleus surfaces add`: puts a map in the queue and waits until it is read. Where a server runs on the same data folder,
 * that server reads it; else this process does.
 */
export async function addSurfacesCommand(path: string, options: DataOptions & { readonly name?: string }) {
  const { dataFolder } = parseConfig(options)
  await checkFile(path)
  const reader = await QueueReader.open(dataFolder)
  try {
    const { product } = reader.soleus
    const name = options.name?.trim() || basename(path)
    const added = await addMapFile(product, LOCAL_ATHLETE, { path, name })
    if (!added.ok) throw new FailedCommand(`${path}: ${added.error.message}`, 1)
    const map = await followMap(reader, added.value.id)
    if (map.state === 'failed') throw new FailedCommand(`cannot use ${path}: ${map.message ?? 'unknown'}`, 1)
    process.stdout.write(`${sentence(map)}\n`)
    return 0
  } finally {
    await reader.close()
  }
}

/** `soleus surfaces list`: the maps of a data folder. */
export async function listSurfacesCommand(options: DataOptions & { readonly json?: true }): Promise<number> {
  return withProduct(options, async ({ product }) => {
    const { items } = await groundMaps(product, LOCAL_ATHLETE)
    if (options.json) process.stdout.write(`${JSON.stringify({ items })}\n`)
    else if (items.length === 0)
      process.stdout.write('There are no surface maps; add one with `soleus surfaces add FILE`.\n')
    else process.stdout.write(textTable(HEADER, items.map(tableRow)))
    return 0
  })
}

/** `soleus surfaces remove`: takes a map away; what was scored with it is scored again when soleus runs. */
export async function removeSurfacesCommand(id: string, options: DataOptions): Promise<number> {
  return withProduct(options, async ({ product }) => {
    const removed = await removeGroundMap(product, LOCAL_ATHLETE, id)
    if (!removed.ok) throw new FailedCommand(`there is no map ${id}; \`soleus surfaces list\` shows which there are`, 1)
    process.stdout.write('The map is removed. What was scored with it is scored again while soleus runs.\n')
    return 0
  })
}

async function withProduct(
  options: DataOptions,
  work: (soleus: Awaited<ReturnType<typeof openProduct>>) => Promise<number>,
): Promise<number> {
  const soleus = await openProduct(parseConfig(options).dataFolder, createLog())
  try {
    return await work(soleus)
  } finally {
    await soleus.close()
  }
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => systemProblem(error))
  if (typeof found === 'string') throw new FailedCommand(`cannot read ${path}: ${found}`, 1)
  if (!found.isFile()) throw new FailedCommand(`cannot read ${path}: it is no file`, 1)
}

async function followMap(reader: QueueReader, id: string): Promise<GroundMapView> {
  const signal = stopSignal()
  let sinceEnsured = 0
  for (;;) {
    const { items } = await groundMaps(reader.soleus.product, LOCAL_ATHLETE)
    const map = items.find((item) => item.id === id)
    if (map === undefined) throw new FailedCommand('the map was removed while it was read', 1)
    if (map.state === 'ready' || map.state === 'failed' || signal.aborted) return map
    await pause(LOOK_EVERY_MS, signal)
    sinceEnsured += LOOK_EVERY_MS
    if (sinceEnsured < ENSURE_EVERY_MS) continue
    sinceEnsured = 0
    await reader.ensure()
  }
}

function sentence({ id, name, state, ways, areas, bytes }: GroundMapView): string {
  if (state !== 'ready') return `${name} waits (${id}); it is read when soleus runs again.`
  const size = `${(bytes / 1024 ** 2).toFixed(1)} MB`
  return `${name} is ready (${id}): ${counted(ways, 'way')} and ${counted(areas, 'area')}, ${size}. Runs near it are scored again while soleus runs.`
}

function counted(count: number | null, what: string): string {
  return `${count ?? 0} ${what}${count === 1 ? '' : 's'}`
}

const HEADER = ['id', 'name', 'state', 'ways', 'areas', 'MB', 'note']

function tableRow({ id, name, state, ways, areas, bytes, message }: GroundMapView): string[] {
  return [id, name, state, String(ways ?? ''), String(areas ?? ''), (bytes / 1024 ** 2).toFixed(1), message ?? '']
}
