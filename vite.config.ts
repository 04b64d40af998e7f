import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  // Nothing is inlined: the page is served under a policy that allows files of its own origin only.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: false },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx/dom' } },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
})
