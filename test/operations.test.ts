import { handlers } from '@main/handlers';
import { contract } from '@shared/contract';
import type { Operation } from '@shared/rpc/operation';
import { describe, expect, it } from 'vitest';

const operations = Object.entries(contract).flatMap(([feature, named]) =>
  Object.entries(named).map(([name, operation]) => ({ feature, name, operation: operation as Operation })),
);

describe('every operation', () => {
  it('states the permission it needs', () => {
    const without = operations.filter(
      ({ operation }) => !['open', 'read', 'write', 'manage'].includes(operation.permission),
    );
    expect(without).toEqual([]);
  });

  it('has a handler, and every handler an operation', () => {
    const stated = operations.map(({ feature, name }) => `${feature}.${name}`).sort();
    const brought = Object.entries(handlers)
      .flatMap(([feature, named]) => Object.keys(named).map((name) => `${feature}.${name}`))
      .sort();
    expect(brought).toEqual(stated);
  });

  it('asks for more than reading when it writes', () => {
    const loose = operations
      .filter(({ operation }) => operation.kind === 'mutation')
      .filter(({ operation }) => !['write', 'manage'].includes(operation.permission));
    expect(loose).toEqual([]);
  });

  it('reads only with a permission to read', () => {
    const loose = operations
      .filter(({ operation }) => operation.kind === 'query')
      .filter(({ operation }) => operation.permission === 'open');
    expect(loose).toEqual([]);
  });
});
