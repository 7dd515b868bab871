import * as z from 'zod'
import { trustPlainTextOnly } from './trusted-html.ts'

trustPlainTextOnly()
// The content security policy forbids eval, which zod would try for speed.
z.config({ jitless: true })

// Only now may the rest be loaded: schemas of the contract and the sheets of styles are made as their files are read.
const { startWindow } = await import('./start-window.tsx')
await startWindow()
