/** Where an unfinished upload waits on the server, by the file it is of. */
export interface UploadResumes {
  readonly placeOf: (file: Identified) => string | null
  readonly remember: (file: Identified, place: string) => void
  readonly forget: (file: Identified) => void
}

/** What tells a file from others. */
interface Identified {
  readonly name: string
  readonly size: number
  readonly lastModified: number
}

interface Remembered {
  readonly place: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const PREFIX = 'soleus-upload-'
/** The server drops an upload nobody goes on with after as long. */
const KEPT_MS = 3 * 86_400_000

/**
 * Remembers uploads in the browser, so that after a reload or a crash the same file goes on where it stopped. Of a file
 * no more is kept than its size and a number made of name and time: what somebody ran is nobody's business who opens the
 * browser's storage. Where there is no storage (a private window), nothing is remembered.
 */
export function uploadResumes(storage: Storage | null, now: () => number): UploadResumes {
  const read = (key: string): Remembered | null => {
    try {
      const found = JSON.parse(storage?.getItem(key) ?? 'null') as Remembered | null
      return found !== null && now() - found.at < KEPT_MS ? found : null
    } catch {
      return null
    }
  }
  const drop = (key: string) => storage?.removeItem(key)
  for (const key of keysIn(storage)) if (read(key) === null) drop(key)
  return {
    placeOf: (file) => read(keyOf(file))?.place ?? null,
    remember: (file, place) => {
      try {
        storage?.setItem(keyOf(file), JSON.stringify({ place, at: now() }))
      } catch {
        // A full storage costs no more than the resuming.
      }
    },
    forget: (file) => drop(keyOf(file)),
  }
}

function keysIn(storage: Storage | null): string[] {
  if (storage === null) return []
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((key) => key.startsWith(PREFIX))
}

function keyOf({ name, size, lastModified }: Identified): string {
  return `${PREFIX}${size}-${mix(`${lastModified}/${name}`)}`
}

/** A number of 53 bits that hardly two texts share (multiply and shift, as in MurmurHash). */
function mix(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    high = Math.imul(high ^ letter, 0x9e3779b1)
    low = Math.imul(low ^ letter, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return ((low >>> 0) * 2 ** 21 + ((high >>> 0) & 0x1fffff)).toString(36)
}
