import { readsAny, subscribeToChanges, tableKey } from '@renderer/rpc/invalidate';
import type { Change } from '@shared/rpc/client';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';

function setUp() {
  const client = new QueryClient();
  const keys = {
    customers: tableKey(['customers', 'contacts'], 'customers.get', { id: '1' }),
    plans: tableKey(['plans'], 'plans.list'),
  };
  client.setQueryData(keys.customers, 1);
  client.setQueryData(keys.plans, 1);
  let push = (_change: Change) => {};
  let stopped = false;
  const stop = subscribeToChanges(client, (listener) => {
    push = listener;
    return () => {
      stopped = true;
    };
  });
  const stale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
  return {
    keys,
    stale,
    stop,
    isStopped: () => stopped,
    push: (...tables: string[]) => push({ tables, ids: [] }),
  };
}

describe('pushed changes', () => {
  it('make exactly the queries stale that read a changed table', async () => {
    const { keys, stale, push } = setUp();
    push('contacts');
    push('members');
    await Promise.resolve();
    expect([stale(keys.customers), stale(keys.plans)]).toEqual([true, false]);
  });

  it('make everything stale for *', async () => {
    const { keys, stale, push } = setUp();
    push('*');
    await Promise.resolve();
    expect([stale(keys.customers), stale(keys.plans)]).toEqual([true, true]);
  });

  it('are not listened to any more after stopping', () => {
    const { stop, isStopped } = setUp();
    stop();
    expect(isStopped()).toBe(true);
  });

  it('leave keys alone that name no tables', () => {
    expect(readsAny(['other'], new Set(['customers']))).toBe(false);
  });
});
