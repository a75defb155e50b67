import { AppError } from '@shared/rpc/errors';
import { openTestApp } from '@test/helpers/file';
import { expect, test } from 'vitest';

test('a full disk is said to be one, and what was saved before is there', async () => {
  const app = openTestApp();
  await app.api.customers.create({ name: 'Saved before' });
  const pages = app.file.raw.pragma('page_count', { simple: true });
  app.file.raw.pragma(`max_page_count = ${pages}`);
  const notes = 'x'.repeat(150_000);
  const refused = await app.api.customers
    .create({ name: 'Too large', notes })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect((refused as AppError).details.kind).toBe('disk_full');
  app.file.raw.pragma('max_page_count = 1000000');
  await app.api.customers.create({ name: 'Saved after', notes });
  const { rows } = await app.api.customers.list({});
  expect(rows.map((row) => row.name)).toEqual(['Saved after', 'Saved before']);
  app.close();
});
