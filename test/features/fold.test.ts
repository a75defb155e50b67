import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '@main/db/open';
import { openTestApp } from '@test/helpers/file';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.useRealTimers());

test('a copy of the bare file, made a moment after saving, holds what was saved', async () => {
  const app = openTestApp();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { id } = await app.api.customers.create({ name: 'Copied by hand' });
  vi.advanceTimersByTime(2000);
  const copy = join(app.folder, 'copy.keyfolio');
  copyFileSync(app.file.path, copy);
  const opened = openFile(copy);
  const row = opened.raw.prepare('SELECT name FROM customers WHERE id = ?').get(id);
  opened.close();
  app.close();
  expect(row).toEqual({ name: 'Copied by hand' });
});
