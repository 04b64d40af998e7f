import pino from 'pino'
import { systemClock } from '../clock.ts'
import { openSoleus, type Soleus } from '../main.ts'

/** Faults and warnings go to stderr as JSON lines; SOLEUS_LOG=info says more. No names, positions or addresses are logged. */
export function createLog(): pino.Logger {
  return pino({ level: process.env['SOLEUS_LOG'] ?? 'warn', base: null }, pino.destination({ dest: 2, sync: true }))
}

/** The product over a data folder, with the machine's clock and zone. */
export async function openProduct(
  dataFolder: string,
  log: pino.Logger,
  { allowPrivateTargets = false }: { readonly allowPrivateTargets?: boolean } = {},
): Promise<Soleus> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return openSoleus({
    dataFolder,
    log,
    clock: systemClock,
    allowPrivateTargets,
    zone: timeZone,
    demoSeason: async (through) => (await import('../../data-samples/generate/demo-season.ts')).demoSeason(through),
  })
}
