/**
 * Prints the ratios the design promises, all in one run: `npm run bench -- FOLDER`, the folder being the corpus of real
 * files (or SOLEUS_CORPUS). Without one, only what needs no corpus is measured. Absolute times are for reading, the
 * ratios are the claims: machines differ, and this one may be busy.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchArchive } from './bench-archive.ts'
import { benchDecode } from './bench-decode.ts'
import { benchLoad } from './bench-load.ts'
import { benchPipeline } from './bench-pipeline.ts'
import { benchRisk } from './bench-risk.ts'
import { benchServer } from './bench-server.ts'
import { benchXml } from './bench-xml.ts'

const folder = process.argv[2] ?? process.env['SOLEUS_CORPUS'] ?? ''
if (existsSync(join(folder, 'golden.json'))) {
  await benchDecode(folder)
  await benchPipeline(folder)
  await benchXml(folder)
  await benchArchive(folder)
} else {
  console.log('No corpus named (npm run bench -- FOLDER): decoding and the whole pipeline are left out.')
}
await benchLoad()
await benchRisk()
await benchServer()
