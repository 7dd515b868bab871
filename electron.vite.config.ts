import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { nativeDigests } from './src-main/hosts/native-files.ts'

// Only `dependencies` stay outside the bundles: better-sqlite3 (native) and pdfmake. Main is CommonJS because
// electron-vite's ESM shim (`const require = …`) collides with libraries that declare their own `require`.
export default defineConfig({
  main: {
    // The native module lies outside the archive that Electron checks: what was built with is compared at every start.
    define: { NATIVE_SHA256: JSON.stringify(nativeDigests(import.meta.dirname)) },
    build: {
      sourcemap: true,
      rollupOptions: {
        input: {
          electron: 'src-main/hosts/electron/main.ts',
          browser: 'src-main/hosts/browser/main.ts',
          cli: 'src-main/hosts/cli/main.ts',
          worker: 'src-main/workers/worker.ts',
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: 'src-main/hosts/electron/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    build: { rollupOptions: { input: 'src-renderer/index.html' }, chunkSizeWarningLimit: 2000 },
    plugins: [react()],
  },
})
