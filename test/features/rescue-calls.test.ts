import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@main/application';
import type { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import { contract } from '@shared/contract';
import type { RescueProgress } from '@shared/features/files/rescue';
import { createClient } from '@shared/rpc/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cutAfter, filesAt, pageCount, sampleFile } from '../helpers/damage';

let base: string;
let whole: string;
let home: string;
let path: string;
let files: Files;
/** What the person picks in the system's dialog. */
let chosen: string | null;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'keyfolio-rescue-calls-'));
  whole = await sampleFile(base);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  home = mkdtempSync(join(base, 'home-'));
  path = join(home, 'Cut.keyfolio');
  copyFileSync(whole, path);
  cutAfter(path, pageCount(path) - 3);
  files = filesAt(home);
  chosen = null;
});
afterEach(async () => {
  await files.idle();
  files.close();
});

const words = {
  customer: 'Lost customer',
  plan: 'Lost plan',
  complaint: 'Lost complaint',
  suffix: 'rescued',
};

function client(session: string) {
  const app = createApplication({
    surroundings: {
      hasDialogs: true,
      askSave: async () => null,
      askOpen: async () => chosen,
      askFolder: async () => null,
      showInFolder: () => {},
      marginBoxes: true,
      osLanguage: 'en',
      osName: 'Lin Yue',
    },
    preferences: openLocalStore(home),
    files,
    homeFolder: home,
    origin: 'here',
    push: () => {},
    log: () => {},
    parseOutput: true,
  });
  return createClient(contract, async (operation, input) =>
    JSON.parse(JSON.stringify(await app.dispatcher.call(operation, input, app.caller(session)))),
  );
}

async function ended(api: ReturnType<typeof client>): Promise<RescueProgress> {
  return vi.waitUntil(
    async () => {
      const progress = await api.files.rescueProgress({});
      return progress.state === 'running' ? false : progress;
    },
    { timeout: 20_000, interval: 20 },
  );
}

describe('a rescue by its operations', () => {
  it('takes a file that the dialog gave and that did not open, and opens what came of it', async () => {
    const api = client('rescue-1');
    chosen = path;
    await expect(api.files.open({})).rejects.toMatchObject({ code: 'corrupt' });
    expect((await api.files.rescue({ path, words })).state).toBe('running');
    const { state, report } = await ended(api);
    expect(state).toBe('done');
    expect(report).toMatchObject({ name: 'Cut rescued', healthy: true, pages: { missing: 3 } });
    expect(await api.files.openRescued({})).toMatchObject({ name: 'Cut rescued', mode: 'write' });
    const { rows } = await api.customers.list({});
    expect(rows.length).toBeGreaterThan(0);
  });

  it('takes no path that nobody offered', async () => {
    const api = client('rescue-2');
    await expect(api.files.rescue({ path, words })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(api.files.openRescued({})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('can be stopped, and nothing of it stays', async () => {
    const api = client('rescue-3');
    chosen = path;
    await expect(api.files.open({})).rejects.toMatchObject({ code: 'corrupt' });
    await api.files.rescue({ path, words });
    await expect(api.files.rescue({ path, words })).rejects.toMatchObject({ code: 'busy' });
    await api.files.cancelRescue({});
    expect((await ended(api)).state).toBe('cancelled');
    expect(files.freePath('Cut rescued')).toBe(join(home, 'Cut rescued.keyfolio'));
  });
});
