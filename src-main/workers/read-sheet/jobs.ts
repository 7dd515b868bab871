export type ReadJobs = Record<never, { input: unknown; output: unknown }>
