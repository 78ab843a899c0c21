// Tests that prove each thing small; the long counts run with tests/prove/vitest.config.ts.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/prove/**', 'node_modules/**'],
    globalSetup: 'tests/support/shared-index.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // Files share a process, so that the heavy parts (model, database, platforms' libraries) load once a worker.
    isolate: false,
  },
})
