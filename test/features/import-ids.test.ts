import { bulkIds } from '@main/jobs/import-ids';
import { expect, it } from 'vitest';

it('makes ids that are UUIDv7, rise, and never repeat, within and across milliseconds', () => {
  let time = 1_800_000_000_000;
  const next = bulkIds(() => time);
  const ids = Array.from({ length: 50_000 }, (_, i) => {
    if (i % 1000 === 999) time += 1;
    return next();
  });
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

it('still rises when the clock goes back', () => {
  let time = 1_800_000_000_000;
  const next = bulkIds(() => time);
  const before = next();
  time -= 60_000;
  expect(next() > before).toBe(true);
});
