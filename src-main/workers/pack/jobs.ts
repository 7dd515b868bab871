export type PackJobs = Record<never, { input: unknown; output: unknown }>
