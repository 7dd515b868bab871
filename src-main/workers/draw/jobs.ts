export type DrawJobs = Record<never, { input: unknown; output: unknown }>
