import pino from 'pino'
import { openSoleus } from '../../server/main.ts'

/**
 * A server process without a server, to be killed: works on the queue of a data folder until it is ended, and says `ready`
 * when it has begun.
 */
const [dataFolder] = process.argv.slice(2)
if (dataFolder === undefined) throw new Error('give a data folder')
const soleus = await openSoleus({
  dataFolder,
  clock: () => Date.now() / 1000,
  zone: 'Europe/Amsterdam',
  log: pino({ level: 'silent' }),
  demoSeason: async () => [],
})
await soleus.runner.start()
process.stdout.write('ready\n')
