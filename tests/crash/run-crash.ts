/**
 * `npm run crash -- [--kills 50] [--files 1000] [--seed 1] [--source]`: kills a real server outright at random moments of
 * an import, starts it again each time, and compares what is there in the end with an undisturbed import. Runs the built
 * program where there is one (`npm run build`), else, or with --source, the sources.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { crashImport } from './crash-import.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    files: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    source: { type: 'boolean', default: false },
  },
})
const isBuilt = existsSync(new URL('../../dist/server/cli/main.js', import.meta.url))
const program = isBuilt && !values.source ? 'built' : 'source'
const [kills, files, seed] = [Number(values.kills), Number(values.files), Number(values.seed)]
const say = (line: string) => console.log(line)
say(
  `${kills} kills, ${files} files, seed ${seed}, the ${program === 'built' ? 'built program (dist)' : 'sources (tsx)'}`,
)
const { undisturbed, differences } = await crashImport({ kills, files, seed, program, say })
const { activity, originals } = undisturbed.diary
if (differences.length > 0) process.exitCode = 1
else say(`all equal: ${activity?.length} activities, ${originals?.length} originals`)
