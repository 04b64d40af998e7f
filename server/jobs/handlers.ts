import type { Handlers } from './job.ts'
import { giveUpAddMap, runAddMap } from './run-add-map.ts'
import { runClose } from './run-close.ts'
import { runDerive } from './run-derive.ts'
import { giveUpImport, runImport } from './run-import.ts'
import { runRescore } from './run-rescore.ts'
import { runUploads } from './run-uploads.ts'

/** Every kind of job with what does it; the compiler holds it to be whole. What stands first goes first. */
export const HANDLERS = {
  // Short beside an import, and what is imported after it is scored with the map at once.
  'add-map': { run: runAddMap, giveUp: giveUpAddMap },
  import: { run: runImport, giveUp: giveUpImport },
  close: { run: runClose },
  uploads: { run: runUploads },
  derive: { run: runDerive },
  rescore: { run: runRescore },
} satisfies Handlers
