import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('results/compiled', import.meta.url))

export default defineConfig({
  root,
  test: {
    globalSetup: 'tests/support/compiled-worker.ts',
    include: ['tests/unit/**/*.test.ts'],
    // better-sqlite3 is a native module: each file has a process of its own
    pool: 'forks',
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
  },
})
