import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A browser to start, with what its process needs in its environment. */
export interface BrowserProgram {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** Variables that tell the package to bring its own system libraries, and where to unpack. Both are read on import. */
const WHILE_UNPACKING = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } as const
const WRITTEN = ['LD_LIBRARY_PATH', 'FONTCONFIG_PATH'] as const

/**
 * Unpacks the Chromium that comes inside @sparticuz/chromium into `folder` (200 MB, some seconds). The package finds its
 * folder and writes its library paths through the environment, so that is set for its import and put back afterwards.
 */
export async function unpackBrowser(folder: string): Promise<BrowserProgram> {
  const before = { ...process.env }
  Object.assign(process.env, WHILE_UNPACKING, { TMPDIR: folder })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    const libraries = process.env['LD_LIBRARY_PATH'] ?? ''
    return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: writeFontList(folder) } }
  } finally {
    for (const name of [...Object.keys(WHILE_UNPACKING), 'TMPDIR', ...WRITTEN]) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}

/** The package's own list of fonts names fixed folders under /tmp. Without any font the browser draws no text and crashes. */
function writeFontList(folder: string): string {
  const path = join(folder, 'fonts.conf')
  const folders = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts'].map((name) => `<dir>${name}</dir>`).join('')
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  )
  return path
}
