import { readFileSync } from 'node:fs'
import { findProjectFile } from './find-project-file.ts'

/** The program's version as package.json states it. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(findProjectFile('package.json'), 'utf8')) as { version: string }
  return manifest.version
}
