import * as z from 'zod'

/** Column widths the clerk chose, in rem. */
export const chosenWidths = z.record(z.string(), z.number().min(3).max(60))
