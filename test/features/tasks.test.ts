import { openTestApp, type TestApp } from '@test/helpers/file';
import { afterEach, beforeEach, expect, it } from 'vitest';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

it('tasks are for the owner of the customer, come up on Today, and go when done', async () => {
  const { id: ownerId } = await app.api.team.create({ name: 'Chen Rui' });
  const { id: customerId } = await app.api.customers.create({ name: 'Tarnwick Foods', ownerId });
  const other = await app.api.customers.create({ name: 'Pellmere Hotels' });
  const late = await app.api.tasks.create({ customerId, title: 'Send offer', dueOn: '2026-03-01' });
  await app.api.tasks.create({ customerId, title: 'Next year', dueOn: '2027-01-01' });
  await app.api.tasks.create({ customerId, title: 'Some day' });
  await app.api.tasks.create({ customerId: other.id, title: 'Other', dueOn: '2026-03-02' });
  const due = async (more: object = {}) =>
    (await app.api.today.overview({ today: '2026-03-05', now: '2026-03-05T08:00:00.000Z', ...more })).due;
  expect((await due()).map((item) => [item.kind, item.title])).toEqual([
    ['task', 'Send offer'],
    ['task', 'Other'],
  ]);
  expect((await due({ ownerId })).map((item) => item.title)).toEqual(['Send offer']);
  expect((await app.api.tasks.ofCustomer({ customerId })).map((one) => one.title)).toEqual([
    'Send offer',
    'Next year',
    'Some day',
  ]);
  expect(
    (await app.api.today.ofCustomer({ customerId, today: '2026-03-05' })).map((one) => one.title),
  ).toEqual(['Send offer', 'Next year']);
  const { batchId } = await app.api.tasks.save({
    id: late.id,
    baseVersion: 1,
    set: { doneOn: '2026-03-05' },
  });
  expect(await due({ ownerId })).toEqual([]);
  await app.api.history.undo({ batchId: batchId ?? '' });
  expect(await due({ ownerId })).toHaveLength(1);
});

it('a task of a customer in the recycle bin is not due', async () => {
  const { id: customerId } = await app.api.customers.create({ name: 'Gone' });
  await app.api.tasks.create({ customerId, title: 'Call', dueOn: '2026-03-01' });
  await app.api.customers.remove({ ids: [customerId] });
  const { due } = await app.api.today.overview({ today: '2026-03-05', now: '2026-03-05T08:00:00.000Z' });
  expect(due).toEqual([]);
  await expect(app.api.tasks.create({ customerId, title: 'Again' })).rejects.toMatchObject({
    code: 'not_found',
  });
});
