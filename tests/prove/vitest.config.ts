// The long proofs: kills at full count, large indexes, public data sets. `KOMPAS_KILLS=200 npm run prove` sets the count.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/kills/*.test.ts', 'tests/prove/*.test.ts'],
    globalSetup: 'tests/support/shared-index.ts',
    env: {
      KOMPAS_KILLS: process.env.KOMPAS_KILLS ?? '100',
      KOMPAS_SLACK_KILLS: process.env.KOMPAS_SLACK_KILLS ?? '50',
    },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 1,
    disableConsoleIntercept: true,
  },
})
