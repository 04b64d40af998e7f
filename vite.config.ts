import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const WORKER = fileURLToPath(new URL('web/service-worker.js', import.meta.url))

/**
 * Writes the service worker beside the page it belongs to, with the list of the page's files, which it keeps for when
 * there is no network, and a name made of their contents, so that browsers notice each new build. Icons stay out: only
 * the system that installs the page asks for them.
 */
function writeServiceWorker(): Plugin {
  return {
    name: 'soleus-service-worker',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/'))
        .filter((path) => !path.startsWith('/icons/') && path !== '/service-worker.js')
        .sort()
      const worker = readFileSync(WORKER, 'utf8')
      const hash = createHash('sha256').update(worker)
      for (const path of paths) hash.update(path).update(readFileSync(join(dir, path)))
      const files = paths.map((path) => (path === '/index.html' ? '/' : path))
      const text = worker
        .replace("'__BUILD__'", JSON.stringify(hash.digest('base64url').slice(0, 16)))
        .replace("['__FILES__']", JSON.stringify(files))
      writeFileSync(join(dir, 'service-worker.js'), text)
    },
  }
}

export default defineConfig({
  root: 'web',
  // Nothing is inlined: the page is served under a policy that allows files of its own origin only.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: false },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx/dom' } },
  plugins: [writeServiceWorker()],
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
})
