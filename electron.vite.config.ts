import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const alias = {
  '@shared': resolve(root, 'src-shared'),
  '@main': resolve(root, 'src-main'),
  '@renderer': resolve(root, 'src-renderer'),
};
/** The native addon loads files beside itself; Electron is the runtime. Everything else is bundled. */
const external = ['electron', 'better-sqlite3'];

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          main: resolve(root, 'src-main/app/main.ts'),
          serve: resolve(root, 'src-main/serve.ts'),
          worker: resolve(root, 'src-main/jobs/worker.ts'),
          'lock-probe': resolve(root, 'src-main/jobs/lock-probe.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: resolve(root, 'src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome130',
      minify: true,
      rollupOptions: {
        input: resolve(root, 'src-renderer/index.html'),
        // zod and its setting share a chunk, so that the setting is made before any other chunk builds a schema.
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|rpc\/zod\.ts/ }] } },
      },
    },
  },
});
