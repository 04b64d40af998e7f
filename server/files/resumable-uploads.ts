import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Server } from '@tus/server'
import { archiveKind } from './archive-kind.ts'
import { freeBytes, NO_ROOM } from './disk-room.ts'
import { LIMITS } from './limits.ts'
import type { UploadProblem } from './upload-problem.ts'
import { UploadStore } from './upload-store.ts'
import { withoutAddresses } from './without-addresses.ts'

const UPLOADS_PATH = '/api/uploads'
const ID = /^[0-9a-f]{32}$/
const ATHLETE = /^[\w-]+$/

/** An upload that was begun. */
export interface ResumableUpload {
  readonly id: string
  readonly athleteId: string
  readonly name: string
  /** The import it was begun for. */
  readonly importId: string | null
  /** What it is when it is whole. */
  readonly bytes: number
  /** What has come of it; null once its bytes were read and removed. */
  readonly received: number | null
  /** When bytes last came, by the machine's clock, or when it was begun; Unix seconds. */
  readonly touchedAt: number
}

interface Athlete {
  readonly store: UploadStore
  readonly server: Server
}

export interface ResumableUploadsOptions {
  /** Inside the inbox, as the files are read where they were put together. */
  readonly folder: string
  /** Room on its disk; given by tests. */
  readonly freeBytes?: () => Promise<number>
}

/**
 * Uploads that go on where they stopped (tus 1.0), a folder for each athlete: an upload of another one is simply not there.
 * What is kept of an upload is on disk alone, so nothing is lost with the process. One process at a time works with it.
 */
export class ResumableUploads {
  readonly #folder: string
  readonly #freeBytes: () => Promise<number>
  readonly #athletes = new Map<string, Promise<Athlete>>()
  readonly #underWay = new Map<string, Promise<unknown>>()

  constructor({ folder, freeBytes: room }: ResumableUploadsOptions) {
    this.#folder = folder
    this.#freeBytes = room ?? (() => freeBytes(folder))
  }

  /** Answers a tus request. */
  async handle(athleteId: string, request: Request): Promise<Response> {
    const { server } = await this.#of(athleteId)
    const response = await server.handleWeb(request)
    // Other sites have no business here, whatever the library offers them.
    for (const name of [...response.headers.keys()]) {
      if (name.startsWith('access-control-')) response.headers.delete(name)
    }
    return response
  }

  /** Why an upload of this size cannot begin now; null = it can. */
  async refusal(athleteId: string, bytes: number): Promise<UploadProblem | null> {
    if (bytes > LIMITS.archiveBytes) return TOO_LARGE
    await this.#of(athleteId)
    const all = await Promise.all((await this.#athleteIds()).map((other) => this.all(other)))
    const open = all.flat().filter(({ received, bytes: whole }) => received !== null && received < whole)
    if (open.filter((upload) => upload.athleteId === athleteId).length >= LIMITS.openUploads) return TOO_MANY
    const promised = open.reduce((sum, upload) => sum + upload.bytes - (upload.received ?? 0), 0)
    const room = (await this.#freeBytes()) - LIMITS.spareBytes - promised
    return room < bytes ? NO_ROOM : null
  }

  /** An athlete's upload by its id, or undefined. */
  async find(athleteId: string, id: string): Promise<ResumableUpload | undefined> {
    if (!ID.test(id)) return undefined
    const { store } = await this.#of(athleteId)
    const record = await store.configstore.get(id)
    if (record?.size === undefined) return undefined
    const received = await store.received(id)
    const touched = await stat(join(store.directory, received === null ? `${id}.json` : id)).catch(() => null)
    if (touched === null) return undefined
    return {
      id,
      athleteId,
      name: record.metadata?.['filename'] ?? 'file',
      importId: record.metadata?.['importId'] ?? null,
      bytes: record.size,
      received,
      touchedAt: touched.mtimeMs / 1000,
    }
  }

  /** Every upload of an athlete there is a record of. */
  async all(athleteId: string): Promise<ResumableUpload[]> {
    const uploads: ResumableUpload[] = []
    for (const name of await this.#filesOf(athleteId)) {
      const upload = name.endsWith('.json') ? await this.find(athleteId, name.slice(0, -5)) : undefined
      if (upload !== undefined) uploads.push(upload)
    }
    return uploads
  }

  /** What an upload is by its first bytes; null until they have come. */
  async kindOf({ athleteId, id, received }: ResumableUpload): Promise<'zip' | 'other' | null> {
    if (received === null || received < 4) return null
    const handle = await open(join(this.#folder, athleteId, id), 'r')
    try {
      const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
      return archiveKind(buffer) === 'zip' ? 'zip' : 'other'
    } finally {
      await handle.close()
    }
  }

  /** Does something about an upload; whoever asks while it is being done shares the outcome. */
  async once<T>(id: string, act: () => Promise<T>): Promise<T> {
    const running = this.#underWay.get(id) as Promise<T> | undefined
    if (running !== undefined) return running
    const begun = act().finally(() => this.#underWay.delete(id))
    this.#underWay.set(id, begun)
    return begun
  }

  /** Returns when an upload will survive a power cut. */
  async secure({ athleteId, id }: ResumableUpload): Promise<void> {
    const { store } = await this.#of(athleteId)
    await store.secure(id)
  }

  /** Drops the bytes of an upload; its record goes on saying that it was whole. */
  async dropBytes({ athleteId, id }: ResumableUpload): Promise<void> {
    await rm(join(this.#folder, athleteId, id), { force: true })
  }

  /** Drops an upload and every trace of it. */
  async drop(upload: ResumableUpload): Promise<void> {
    await this.dropBytes(upload)
    await rm(join(this.#folder, upload.athleteId, `${upload.id}.json`), { force: true })
  }

  /** Drops files without a record: a crash came between the two. */
  async dropStrays(athleteId: string, now: number): Promise<void> {
    for (const name of await this.#filesOf(athleteId)) {
      if ((await this.find(athleteId, name.replace(/\.json$/, ''))) !== undefined) continue
      const path = join(this.#folder, athleteId, name)
      const found = await stat(path).catch(() => null)
      if (found !== null && isExpired(found.mtimeMs / 1000, now)) await rm(path, { force: true })
    }
  }

  /** A folder that was never made holds nothing. */
  async #filesOf(athleteId: string): Promise<string[]> {
    return readdir(join(this.#folder, athleteId)).catch((): string[] => [])
  }

  async #athleteIds(): Promise<string[]> {
    const names = await readdir(this.#folder).catch((): string[] => [])
    return names.filter((name) => ATHLETE.test(name))
  }

  #of(athleteId: string): Promise<Athlete> {
    if (!ATHLETE.test(athleteId)) throw new Error('an athlete whose id is no name for a folder')
    const known = this.#athletes.get(athleteId)
    if (known !== undefined) return known
    const made = makeAthlete(join(this.#folder, athleteId))
    this.#athletes.set(athleteId, made)
    // What failed once (a full disk) may work the next time.
    made.catch(() => this.#athletes.delete(athleteId))
    return made
  }
}

/** Whether what was last touched then is dropped now; Unix seconds. */
export function isExpired(touchedAt: number, now: number): boolean {
  return now - touchedAt > LIMITS.uploadSeconds
}

async function makeAthlete(directory: string): Promise<Athlete> {
  // Made before the library does: it would let others read it, and end the process if it could not.
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const store = new UploadStore(directory)
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: store,
    // A path alone: behind a proxy we do not know what we are called.
    relativeLocation: true,
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    getFileIdFromRequest: (_request, last) => (last !== undefined && ID.test(last) ? last : undefined),
    onUploadCreate: async (_request, upload) => ({ metadata: cleanMetadata(upload.metadata ?? {}) }),
  })
  return { store, server }
}

/** Only what is needed is kept, and no address. */
function cleanMetadata(metadata: Readonly<Record<string, string | null>>): Record<string, string> {
  const { filename, importId } = metadata
  const name = withoutAddresses(filename ?? '')
  return importId === null || importId === undefined ? { filename: name } : { filename: name, importId }
}

const TOO_LARGE: UploadProblem = {
  kind: 'too-large',
  message: `One upload takes ${LIMITS.archiveBytes / 1024 ** 3} GB at most.`,
  hint: 'Send it in parts, or run `soleus import` on the machine itself.',
}

const TOO_MANY: UploadProblem = {
  kind: 'too-many',
  message: `There are ${LIMITS.openUploads} uploads under way already.`,
  hint: `Finish or cancel some; what nobody goes on with is dropped after ${LIMITS.uploadSeconds / 86_400} days.`,
}
