/** A browser to start, with what its process needs in its environment. */
export interface BrowserProgram {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** Variables that tell the package to bring its own system libraries, and where to unpack. Both are read on import. */
const WHILE_UNPACKING = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } as const
const FOR_THE_BROWSER = ['LD_LIBRARY_PATH', 'FONTCONFIG_PATH'] as const

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
    const env: Record<string, string> = {}
    for (const name of FOR_THE_BROWSER) {
      const value = process.env[name]
      if (value !== undefined) env[name] = value
    }
    return { executablePath, env }
  } finally {
    for (const name of [...Object.keys(WHILE_UNPACKING), 'TMPDIR', ...FOR_THE_BROWSER]) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}
