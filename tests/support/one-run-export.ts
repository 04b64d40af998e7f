import { exportFile } from './export-file.ts'
import { fitRun } from './fit-run.ts'
import { testSoleus } from './test-soleus.ts'

let made: ReturnType<typeof exportFile> | undefined

/** The export of a diary with one run, made once for all tests of a file. */
export function oneRunExport(): ReturnType<typeof exportFile> {
  made ??= testSoleus().then(async (source) => {
    await source.importAll({ name: 'a.fit', bytes: fitRun({ start: '2026-02-26T08:00:00Z' }) })
    return exportFile(source)
  })
  return made
}
