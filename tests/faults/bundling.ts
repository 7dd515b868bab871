// Puts what is started thousands of times into one file each, as the build does with the program: a start then reads one file
// instead of three hundred, and no thread takes types out of sources. A second, once a run.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { bundled, bundleOf, bundlesFolder } from './program-at.ts'

for (const source of bundled)
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', 'pdfmake'] },
    build: {
      ssr: fileURLToPath(new URL(source, import.meta.url)),
      target: 'node24',
      outDir: bundlesFolder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        output: {
          format: 'es',
          entryFileNames: bundleOf(source),
          chunkFileNames: 'fault-parts/[name]-[hash].mjs',
        },
      },
    },
  })
