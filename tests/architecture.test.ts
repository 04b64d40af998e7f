import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * The import table of ARCHITECTURE.md, as a test over every source file. A file in no listed place fails, so a new
 * folder has to be given its rights here first.
 */
interface Rule {
  /** A file, or a folder when it ends with a slash. The longest match decides. */
  readonly place: string
  /** Project places it may import besides itself. */
  readonly may: readonly string[]
  /** Packages it may import; `node:` stands for all of Node's own. */
  readonly packages: readonly string[]
}

const MODEL = 'analysis/model/'
const SIGNAL = 'analysis/signal/'
const STAGES = ['decode', 'normalise', 'terrain', 'load', 'summary', 'daily', 'risk', 'plan', 'symptoms']

const RULES: readonly Rule[] = [
  { place: MODEL, may: [], packages: [] },
  { place: SIGNAL, may: [], packages: [] },
  { place: 'analysis/version.ts', may: [], packages: [] },
  ...STAGES.map((stage) => ({
    place: `analysis/${stage}/`,
    may: [MODEL, SIGNAL, 'analysis/version.ts'],
    packages: [],
  })),
  { place: 'analysis/decode/fit-messages.ts', may: ['analysis/decode/', MODEL], packages: ['fit-file-parser'] },
  { place: 'analysis/decode/xml-reader.ts', may: ['analysis/decode/', MODEL], packages: ['saxes'] },
  { place: 'analysis/ground/', may: [MODEL, SIGNAL], packages: ['flatbush'] },
  { place: 'analysis/analyse.ts', may: ['analysis/'], packages: [] },
  { place: 'analysis/replay.ts', may: ['analysis/'], packages: [] },
  { place: 'analysis/planner.ts', may: ['analysis/'], packages: [] },
  { place: 'analysis/plan-load.ts', may: ['analysis/'], packages: [] },
  { place: 'analysis/plan-route.ts', may: ['analysis/'], packages: [] },
  { place: 'data-samples/generate/', may: ['analysis/'], packages: ['node:', 'fit-file-parser'] },
  { place: 'server/clock.ts', may: [], packages: [] },
  { place: 'server/config.ts', may: [], packages: ['node:', 'zod'] },
  { place: 'server/place/', may: [MODEL], packages: ['@photostructure/tz-lookup'] },
  { place: 'server/store/', may: [MODEL], packages: ['kysely', 'node:'] },
  { place: 'server/store/open-store.ts', may: ['server/store/'], packages: ['kysely', 'better-sqlite3', 'node:'] },
  // What leaves the machine leaves through here.
  {
    place: 'server/notify/',
    may: ['server/usecases/sender-port.ts', 'server/clock.ts', MODEL],
    packages: ['node:', 'ipaddr.js'],
  },
  { place: 'server/notify/vapid-keys.ts', may: [], packages: ['node:', 'web-push'] },
  {
    place: 'server/notify/channels/email.ts',
    may: ['server/notify/', 'server/usecases/sender-port.ts'],
    packages: ['node:', 'nodemailer'],
  },
  {
    place: 'server/notify/channels/push.ts',
    may: ['server/notify/', 'server/usecases/sender-port.ts'],
    packages: ['node:', 'web-push'],
  },
  { place: 'server/feeds/', may: [MODEL], packages: ['feed', 'ical-generator'] },
  { place: 'server/ground/', may: [MODEL, 'analysis/ground/'], packages: ['node:', 'pbf'] },
  { place: 'server/files/', may: [], packages: ['node:', 'yauzl'] },
  { place: 'server/files/read-table.ts', may: [], packages: ['node:', 'csv-parse'] },
  { place: 'server/files/resumable-uploads.ts', may: ['server/files/'], packages: ['node:', '@tus/server'] },
  {
    place: 'server/files/upload-store.ts',
    may: ['server/files/'],
    packages: ['node:', '@tus/file-store', '@tus/server'],
  },
  { place: 'server/files/parse-export-manifest.ts', may: ['server/files/'], packages: ['zod'] },
  { place: 'server/files/zip-writer.ts', may: ['server/files/'], packages: ['node:', 'yazl'] },
  { place: 'server/reports/', may: [MODEL, 'server/files/csv-line.ts'], packages: ['danfojs-node', 'node:'] },
  {
    place: 'server/usecases/',
    may: ['analysis/', 'server/store/', 'server/files/', 'server/feeds/', 'server/clock.ts', 'server/place/'],
    packages: ['node:'],
  },
  {
    place: 'server/usecases/restored-row.ts',
    may: ['analysis/', 'server/store/', 'server/place/', 'server/usecases/'],
    packages: ['zod'],
  },
  { place: 'server/usecases/restored-diary.ts', may: ['analysis/', 'server/store/'], packages: ['zod'] },
  { place: 'server/usecases/password-hash.ts', may: [], packages: ['node:', '@node-rs/argon2'] },
  {
    place: 'server/jobs/',
    may: ['server/usecases/', 'server/store/', 'server/files/', 'server/clock.ts', MODEL],
    packages: ['node:', 'piscina', 'pino'],
  },
  // The worker knows the analysis and the shape of its task, nothing of the server.
  {
    place: 'server/jobs/analysis-worker.ts',
    may: ['analysis/', 'server/place/', 'server/jobs/', 'server/usecases/analysis-port.ts'],
    packages: ['piscina'],
  },
  // It runs in the worker too.
  { place: 'server/jobs/pack-segments.ts', may: ['analysis/load/', MODEL, 'server/jobs/'], packages: [] },
  // The reader of maps knows map files and how they are packed.
  { place: 'server/jobs/map-worker.ts', may: ['analysis/ground/', MODEL, 'server/ground/'], packages: ['node:'] },
  {
    place: 'server/http/',
    may: ['server/usecases/', 'server/store/', MODEL, 'server/clock.ts'],
    packages: ['hono', '@hono/zod-openapi', '@hono/node-server', 'zod', 'pino', 'node:'],
  },
  {
    place: 'server/cli/',
    may: ['analysis/', 'server/', 'data-samples/generate/'],
    packages: ['node:', 'commander', 'pino', '@hono/node-server'],
  },
  { place: 'server/main.ts', may: ['server/'], packages: ['node:', 'pino', '@hono/node-server'] },
  {
    place: 'web/',
    may: [
      MODEL,
      'analysis/plan/',
      'analysis/planner.ts',
      'analysis/plan-load.ts',
      'analysis/plan-route.ts',
      'analysis/signal/haversine.ts',
      'analysis/symptoms/',
      'analysis/load/',
      'analysis/summary/waterfall.ts',
    ],
    packages: ['hono'],
  },
  { place: 'web/charts/', may: ['web/', MODEL], packages: ['chart.js'] },
  { place: 'web/maps/', may: ['web/', MODEL], packages: ['leaflet'] },
  { place: 'web/state/upload-large.ts', may: ['web/', MODEL], packages: ['tus-js-client'] },
  { place: 'web/api.ts', may: ['web/', MODEL, 'server/http/app.ts'], packages: ['hono'] },
]

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const FILES = sourceFiles()

function sourceFiles(): string[] {
  return ['analysis', 'server', 'web', 'data-samples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path))
      .sort(),
  )
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`; not the words "from" or "import" in a text. */
const IMPORTED =
  /^\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** What a file imports: project paths relative to the root, or package names (a subpath counts as its package). */
function importsOf(path: string): string[] {
  const specifiers = [...read(path).matchAll(IMPORTED)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  return specifiers.map((specifier) => {
    if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier))
    if (specifier.startsWith('node:')) return 'node:'
    const parts = specifier.split('/')
    return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
  })
}

function ruleFor(path: string): Rule | undefined {
  const matches = RULES.filter((rule) => (rule.place.endsWith('/') ? path.startsWith(rule.place) : path === rule.place))
  return matches.sort((a, b) => b.place.length - a.place.length)[0]
}

function within(path: string, place: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : path === place
}

function isAllowed(rule: Rule, imported: string): boolean {
  if (/^(analysis|server|web|data-samples)\//.test(imported)) {
    return within(imported, rule.place) || rule.may.some((place) => within(imported, place))
  }
  return rule.packages.includes(imported)
}

describe('the import table', () => {
  it('finds the sources', () => {
    expect(FILES.length).toBeGreaterThan(20)
  })

  it.each(FILES)('%s', (path) => {
    const rule = ruleFor(path)
    expect(rule, `${path} lies in no listed place: give its folder a line in the import table`).toBeDefined()
    if (rule === undefined) return
    const forbidden = importsOf(path).filter((imported) => !isAllowed(rule, imported))
    expect(forbidden, `${path} imports what ${rule.place} may not`).toEqual([])
  })
})

describe('analysis is pure', () => {
  // What the compiler (no Node, no DOM) and the linter (no Date, Math.random, Intl, performance) cannot see.
  const BACK_DOORS: readonly [string, RegExp][] = [
    ['globalThis', /\bglobalThis\b/],
    ['an alias of Math', /=\s*Math\s*[;\n,)]/],
    ['eval', /\beval\s*\(|new Function\s*\(/],
    ['a date in disguise', /\bDate\b\s*[.(]/],
    ['a mutable module', /^(export\s+)?let\s/m],
  ]
  it.each(FILES.filter((path) => path.startsWith('analysis/')))('%s', (path) => {
    const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const found = BACK_DOORS.filter(([, pattern]) => pattern.test(code)).map(([name]) => name)
    expect(found).toEqual([])
  })
})

describe('files stay small and say what they are', () => {
  it.each(FILES)('%s', (path) => {
    expect(read(path).split('\n').length).toBeLessThanOrEqual(301)
    expect(path).not.toMatch(/(^|\/)(utils?|helpers?|common|misc|types|index)\.tsx?$/)
    expect(path).toMatch(/^[a-z0-9/.-]+$/)
  })
})
