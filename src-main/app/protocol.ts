import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { protocol } from 'electron';
import { contentSecurityPolicy, rendererFile } from '../rpc/http-transport';

export const appOrigin = 'app://keyfolio';
const rendererFolder = fileURLToPath(new URL('../renderer', import.meta.url));
export const preloadPath = join(fileURLToPath(new URL('../preload', import.meta.url)), 'index.cjs');

/** To be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built renderer under `app://keyfolio`, with a policy that lets nothing else in. */
export function serveRenderer(): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const found = url.host === 'keyfolio' ? await rendererFile(rendererFolder, url.pathname) : null;
    if (!found) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(found.bytes), {
      headers: { 'content-type': found.type, 'content-security-policy': contentSecurityPolicy },
    });
  });
}
