import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { Change } from '@shared/rpc/client';
import type { Envelope } from '@shared/rpc/errors';
import type { Caller } from './context';
import { type Dispatcher, maxInputBytes } from './dispatcher';

export interface HttpOptions {
  readonly dispatcher: Dispatcher;
  readonly caller: (session: string) => Caller;
  /** Secret of this run; every call and the event stream must bring it. */
  readonly token: string;
  /** Folder of the built renderer. */
  readonly renderer: string;
}

export interface HttpTransport {
  readonly server: Server;
  push(change: Change): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Nothing from elsewhere, no inline script; Mantine sets style attributes. */
export const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const failure = (code: 'forbidden' | 'validation' | 'not_found', message: string): Envelope => ({
  ok: false,
  error: { code, message, details: {} },
});

/** The application over HTTP on loopback: the renderer's files, `POST /rpc`, and `GET /events` for what changes. */
export function createHttpTransport(options: HttpOptions): HttpTransport {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    handle(options, listeners, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  return {
    server,
    push: (change) => {
      for (const response of listeners) response.write(`data: ${JSON.stringify(change)}\n\n`);
    },
  };
}

async function handle(
  options: HttpOptions,
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!ownHost(request)) return send(response, 403, failure('forbidden', 'Wrong host'));
  if (url.pathname === '/rpc') return rpc(options, request, response);
  if (url.pathname === '/events') {
    if (!sameSecret(url.searchParams.get('token'), options.token))
      return send(response, 403, failure('forbidden', 'Not signed in'));
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  return file(options.renderer, url.pathname, response);
}

/** Loopback by name or number only: a page elsewhere that points its own name here is refused. */
function ownHost(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
}

function sameSecret(given: string | null | undefined, secret: string): boolean {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

async function rpc(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${request.headers.host}`) {
    return send(response, 403, failure('forbidden', 'Calls from other pages are refused'));
  }
  const token = request.headers['x-keyfolio-token'];
  if (!sameSecret(Array.isArray(token) ? token[0] : token, options.token)) {
    return send(response, 403, failure('forbidden', 'Not signed in; open the address that Keyfolio printed'));
  }
  if (request.method !== 'POST') return send(response, 405, failure('validation', 'Calls are POST'));
  const body = await bodyOf(request);
  if (body === null) return send(response, 413, failure('validation', 'The call is too large'));
  let call: { name?: unknown; input?: unknown };
  try {
    const parsed: unknown = JSON.parse(body);
    call = typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return send(response, 400, failure('validation', 'The call is no JSON'));
  }
  send(response, 200, await options.dispatcher.call(call.name, call.input, options.caller('browser')));
}

/** The whole body as text, or null when it is larger than any call of ours. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= maxInputBytes) parts.push(part);
  }
  return size > maxInputBytes ? null : Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, envelope: Envelope): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(envelope));
}

/** The renderer's file of this path, or null when there is none or it lies outside. */
export async function rendererFile(
  folder: string,
  pathname: string,
): Promise<{ bytes: Buffer; type: string } | null> {
  const asked = pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
  const path = normalize(join(folder, asked));
  if (!path.startsWith(folder + sep)) return null;
  try {
    return { bytes: await readFile(path), type: types[extname(path)] ?? 'application/octet-stream' };
  } catch {
    return null;
  }
}

async function file(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const found = await rendererFile(folder, pathname).catch(() => null);
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': found.type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-store',
  });
  response.end(found.bytes);
}
