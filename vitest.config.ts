import { defineConfig } from 'vitest/config'

// A zone far from UTC and with daylight saving, so that a date bug cannot hide behind the machine's own zone.
const env = { TZ: 'Pacific/Auckland' }
const setupFiles = ['tests/support/seed-properties.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'architecture', include: ['tests/architecture.test.ts'], env } },
      // A machine that has other things to do is no fault of the program.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], env, setupFiles, testTimeout: 30_000 } },
      { test: { name: 'property', include: ['tests/property/**/*.test.ts'], env, setupFiles, testTimeout: 60_000 } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], env, setupFiles, testTimeout: 60_000 } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], env, setupFiles, testTimeout: 60_000 } },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'], env, setupFiles, testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/prepare-browser.ts'],
          env,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
