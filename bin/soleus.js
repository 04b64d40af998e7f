#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/server/cli/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  process.stderr.write('soleus: the program is not built: run `npm run build` in its folder first\n')
  process.exitCode = 1
}
