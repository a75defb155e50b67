import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles a program of the tests for Node, as the application's main process is; returns its path. */
export async function bundle(entry: string, name: string): Promise<string> {
  const outDir = resolve(root, '.cache/bundles', name);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: {
      alias: {
        '@shared': resolve(root, 'src-shared'),
        '@main': resolve(root, 'src-main'),
        '@test': resolve(root, 'test'),
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return resolve(outDir, `${name}.mjs`);
}
