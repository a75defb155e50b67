import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenFile, openFile } from '@main/db/open';
import type { AppServices } from '@main/rpc/context';
import { createDispatcher, type Dispatcher, maxInputBytes } from '@main/rpc/dispatcher';
import type { Call } from '@shared/rpc/client';
import { AppError, envelopeSchema, errorCodes } from '@shared/rpc/errors';
import { action, mutation, query } from '@shared/rpc/operation';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { direct, httpServer, ipcPair, token } from './transports';

const contract = {
  probe: {
    fail: action({ permission: 'open', input: z.object({ code: z.enum(errorCodes) }), output: z.object({}) }),
    echo: action({ permission: 'open', input: z.json(), output: z.json() }),
    explode: action({ permission: 'open', input: z.object({}), output: z.object({}) }),
    count: query({ permission: 'read', input: z.object({}), output: z.object({ n: z.int() }) }),
    rename: mutation({
      permission: 'write',
      input: z.object({ name: z.string().max(9) }),
      output: z.object({}),
    }),
  },
} as const;

let folder: string;
let file: OpenFile;
let ipc: ReturnType<typeof ipcPair>;
let http: Awaited<ReturnType<typeof httpServer>>;
let ways: [string, Call][];
const logged: string[] = [];

function build(): Dispatcher {
  return createDispatcher({
    contract,
    handlers: {
      probe: {
        fail: async (_context, { code }) => {
          throw new AppError(code, `It is ${code}`, { hint: ['what', 2, null] });
        },
        echo: async (_context, input) => input,
        explode: async () => {
          throw new TypeError('secret: /home/someone');
        },
        count: async ({ db }) => ({
          n: (await db.selectFrom('customers').select('id').execute()).length,
        }),
        rename: async ({ log }) => {
          log.touchTable('customers');
          return {};
        },
      },
    },
    app: { file: () => file, files: { state: null } } as unknown as AppServices,
    push: (change) => {
      ipc.push(change);
      http.push(change);
    },
    log: (id, _name, error) => logged.push(`${id} ${String(error)}`),
    parseOutput: true,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyfolio-rpc-'));
  file = openFile(join(folder, 'a.keyfolio'), { create: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  const dispatcher = build();
  ipc = ipcPair(dispatcher);
  http = await httpServer(dispatcher, folder);
  ways = [
    ['direct', direct(dispatcher)],
    ['ipc', ipc.call],
    ['http', http.call],
  ];
});
afterAll(async () => {
  await http.close();
  file.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The one answer all three give. */
async function same(name: string, input: unknown) {
  const answers = await Promise.all(ways.map(([, call]) => call(name, input)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0];
}

describe('direct, IPC and HTTP answer alike', () => {
  it('with values', async () => {
    const value = { text: '华为 "König"\u2028', list: [1, null, [true]], deep: { none: null } };
    expect(await same('probe.echo', value)).toEqual({ ok: true, value });
    expect(await same('probe.count', {})).toEqual({ ok: true, value: { n: 0 } });
    expect(await same('probe.rename', { name: 'new' })).toEqual({ ok: true, value: {} });
  });

  it.each(errorCodes.filter((code) => code !== 'internal'))('with the error %s', async (code) => {
    expect(await same('probe.fail', { code })).toEqual({
      ok: false,
      error: { code, message: `It is ${code}`, details: { hint: ['what', 2, null] } },
    });
  });

  it('with internals kept in the log under the id that is shown', async () => {
    for (const [, call] of ways) {
      for (const answer of [
        await call('probe.explode', {}),
        await call('probe.fail', { code: 'internal' }),
      ]) {
        if (answer.ok) throw new Error('It should have failed');
        expect(answer.error.code).toBe('internal');
        expect(JSON.stringify(answer)).not.toContain('secret');
        expect(logged.some((line) => line.startsWith(String(answer.error.details.logId)))).toBe(true);
      }
    }
  });

  it.each([
    '',
    'probe',
    'probe.',
    'probe.nothing',
    'nothing.echo',
    '__proto__.toString',
    'probe.constructor',
  ])('to the unknown operation "%s"', async (name) => {
    expect(await same(name, {})).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it.each([undefined, null, 7, 'text', [], {}, { name: 5 }, { name: 'much too long' }])(
    'to the malformed input %j',
    async (input) => {
      expect(await same('probe.rename', input)).toMatchObject({ ok: false, error: { code: 'validation' } });
    },
  );

  it('to any name and any input: always an envelope', async () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('probe.echo', 'probe.rename', 'probe.fail', 'probe.count'),
    );
    await fc.assert(
      fc.asyncProperty(names, fc.jsonValue(), async (name, input) => {
        const answer = await same(name, input);
        expect(envelopeSchema.safeParse(answer).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('HTTP', () => {
  it('answers any body with an envelope and goes on', async () => {
    const bodies = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '{', '{"name":{}}'));
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        expect(envelopeSchema.safeParse((await http.post(body)).envelope).success).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect((await http.call('probe.echo', 1)).ok).toBe(true);
  });

  it('refuses no token, a wrong token, another origin and another host', async () => {
    const body = JSON.stringify({ name: 'probe.echo', input: 1 });
    const refused: Record<string, string>[] = [
      { 'x-keyfolio-token': '' },
      { 'x-keyfolio-token': `${token}x` },
      { origin: 'http://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of refused) {
      const { status, envelope } = await http.post(body, headers);
      expect({ status, envelope }).toMatchObject({
        status: 403,
        envelope: { ok: false, error: { code: 'forbidden' } },
      });
    }
    expect((await http.post(body, { origin: http.address })).status).toBe(200);
    expect(await statusWithHost('evil.example')).toBe(403);
  });

  it('refuses what is too large, and other methods', async () => {
    const large = JSON.stringify({ name: 'probe.echo', input: 'x'.repeat(maxInputBytes) });
    expect(await http.post(large)).toMatchObject({
      status: 413,
      envelope: { error: { code: 'validation' } },
    });
    const get = await fetch(`${http.address}/rpc`, { headers: { 'x-keyfolio-token': token } });
    expect(envelopeSchema.safeParse(await get.json()).success).toBe(true);
    expect(get.status).toBe(405);
  });

  it('serves the renderer under a strict policy and nothing beside it', async () => {
    const page = await fetch(`${http.address}/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-eval');
    for (const path of ['/..%2f..%2fetc%2fpasswd', '/%00', '/%E0%A4%A', '/a.keyfolio/../../x'])
      expect((await fetch(`${http.address}${path}`)).status).toBe(404);
  });

  it('pushes changes to those with the token', async () => {
    expect((await fetch(`${http.address}/events?token=wrong`)).status).toBe(403);
    const stream = await fetch(`${http.address}/events?token=${token}`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error('No stream');
    await reader.read();
    await http.call('probe.rename', { name: 'x' });
    const { value } = await reader.read();
    expect(JSON.parse(String(value).replace(/^data: /, ''))).toEqual({ tables: ['customers'], ids: [] });
    await reader.cancel();
  });
});

describe('IPC', () => {
  it('refuses a sender that is not our own page', async () => {
    expect(await ipc.callFromElsewhere('probe.echo', 1)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  it('refuses what is too large and what JSON cannot carry', async () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    for (const input of ['x'.repeat(maxInputBytes + 1), loop, 1n])
      expect(await ipc.call('probe.echo', input)).toMatchObject({ ok: false, error: { code: 'validation' } });
  });

  it('pushes changes to every window', async () => {
    ipc.seen.length = 0;
    await ipc.call('probe.rename', { name: 'y' });
    expect(ipc.seen).toEqual([{ tables: ['customers'], ids: [] }]);
  });

  it('takes what can be chosen in the menu from our own page only', () => {
    ipc.offer(['file.close', 7, 'print']);
    ipc.offer('print');
    ipc.offer(['print'], false);
    expect(ipc.offered).toEqual([['file.close', 'print']]);
  });
});

function statusWithHost(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${http.address}/`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
