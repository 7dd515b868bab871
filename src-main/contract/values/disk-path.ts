import * as z from 'zod'

/** The path of a file or a folder as it was chosen. No system has one with a NUL in it. */
export const diskPath = z
  .string()
  .max(1000)
  .refine((path) => !path.includes('\0'), 'no path')
