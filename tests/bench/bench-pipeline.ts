import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import FitParser from 'fit-file-parser'
import { analyse } from '../../analysis/analyse.ts'
import { goldenFits } from '../corpus/golden-fit.ts'
import { corpusSettings } from '../support/corpus-settings.ts'
import { fastestMs } from './fastest-ms.ts'

/**
 * The whole pipeline (decode, normalise, terrain, load, summary) over the corpus's FIT activities, against what
 * fit-file-parser alone needs to decode the same bytes, in the same run. Promise of the design: at least 5 times faster.
 */
export async function benchPipeline(corpusDir: string): Promise<void> {
  const files = goldenFits(corpusDir)
    .filter(([, golden]) => golden.file_type === 'activity')
    .map(([file]) => ({ file, bytes: new Uint8Array(readFileSync(join(corpusDir, file))) }))
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6

  // Six passes: the first few pay for the compiler, which a server's workers pay once and this comparison should not.
  const ours = await fastestMs(6, () => {
    for (const { file, bytes } of files) analyse(bytes, file, corpusSettings)
  })
  const theirs = await fastestMs(3, async () => {
    for (const { bytes } of files) await parseAlone(bytes)
  })
  console.log(`whole pipeline      ${files.length} FIT activities, ${megabytes.toFixed(1)} MB`)
  console.log(`  ours              ${ours.toFixed(0)} ms  ${((megabytes / ours) * 1000).toFixed(0)} MB/s`)
  console.log(
    `  fit-file-parser   ${theirs.toFixed(0)} ms  ${((megabytes / theirs) * 1000).toFixed(1)} MB/s, decoding only`,
  )
  console.log(`  ratio             ${(theirs / ours).toFixed(1)} × (at least 5)`)
}

async function parseAlone(bytes: Uint8Array): Promise<void> {
  const parser = new FitParser({ force: true, mode: 'list' })
  try {
    await parser.parseAsync(Buffer.from(bytes))
  } catch {
    // A file it refuses costs it what it cost: the sum of times is what is compared.
  }
}
