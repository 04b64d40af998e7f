import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { ApiVerbs } from './api-verbs.ts'
import type { AppEnv } from './router.ts'

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly gzipped: Uint8Array<ArrayBuffer> | null
  readonly type: string
  readonly etag: string
  /** The name carries a hash of the content, so it may be kept for ever. */
  readonly isHashed: boolean
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const NOT_THE_PAGE = /^\/(api\/|feeds\/|health$)/
const TEXT = /^(text\/|image\/svg|application\/(json|manifest))/

/**
 * The built page out of memory: its few files are read and compressed once, so no request ever names a path on disk.
 * Addresses of the page's own routes get the shell, which a browser asks for anew when the policy that comes with it is
 * another. `folder` absent on disk = the page was not built, and it says so.
 */
export function staticPage(folder: string, verbs: Pick<ApiVerbs, 'tileOrigin'>): MiddlewareHandler<AppEnv> {
  const files = readFiles(folder)
  return async (c, next) => {
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!isRead || NOT_THE_PAGE.test(c.req.path)) return next()
    const shell = files.get('/index.html')
    if (shell === undefined) return c.text('The page is not built. Run `npm run build`, then start again.', 503)
    const file = files.get(c.req.path) ?? (extname(c.req.path) === '' ? shell : undefined)
    if (file === undefined) return next()
    const etag = file === shell ? shellTag(shell, await verbs.tileOrigin()) : file.etag
    return answer(c.req.raw.headers, { ...file, etag })
  }
}

function shellTag({ etag }: PageFile, tiles: string | null): string {
  return tiles === null ? etag : `"${createHash('sha256').update(`${etag} ${tiles}`).digest('base64url').slice(0, 22)}"`
}

function answer(request: Headers, file: PageFile): Response {
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  })
  if (request.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
  const takesGzip = /\bgzip\b/.test(request.get('accept-encoding') ?? '')
  if (file.gzipped === null || !takesGzip) return new Response(file.bytes, { headers })
  headers.set('Content-Encoding', 'gzip')
  return new Response(file.gzipped, { headers })
}

function readFiles(folder: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>()
  for (const entry of listFolder(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, entry)))
    const type = TYPES[extname(entry)] ?? 'application/octet-stream'
    files.set(`/${entry.replaceAll('\\', '/')}`, {
      bytes,
      gzipped: TEXT.test(type) ? new Uint8Array(gzipSync(bytes, { level: 9 })) : null,
      type,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      isHashed: /^assets[\\/].*-[\w-]{8,}\.\w+$/.test(entry),
    })
  }
  return files
}

function listFolder(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  } catch {
    return []
  }
}
