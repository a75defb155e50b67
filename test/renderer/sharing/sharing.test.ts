import { serviceName } from '@renderer/features/sharing/service-name';
import { shareProblem } from '@renderer/features/sharing/share-problem';
import { othersMustClose, waitForOthers, waitingFor } from '@renderer/features/sharing/waiting';
import { AppError } from '@shared/rpc/errors';
import { afterEach, describe, expect, it } from 'vitest';

describe('the place of a file', () => {
  it('is named as people call it, or not at all', () => {
    expect(serviceName('sync', '坚果云')).toBe('坚果云');
    expect(serviceName('network', 'smb')).toBe('SMB');
    expect(serviceName('network', 'fuse.x')).toBeNull();
    expect(serviceName('local', null)).toBeNull();
  });
});

describe('what stands in the way of sharing', () => {
  it('is told by its kind, or by its code, and has no advice of its own otherwise', () => {
    expect(shareProblem(new AppError('validation', '', { kind: 'locks' }))).toBe('locks');
    // Whether the locks do not hold, or could not be tried, is not the same advice.
    expect(shareProblem(new AppError('validation', '', { kind: 'locks', tried: false }))).toBe('untried');
    expect(shareProblem(new AppError('not_found', ''))).toBe('not_found');
    expect(shareProblem(new AppError('internal', '', { logId: 'K-1' }))).toBeNull();
    expect(shareProblem(new Error('x'))).toBeNull();
  });
});

describe('a file that others must close first', () => {
  afterEach(() => waitForOthers(null));

  it('is waited for by its path', () => {
    const refusal = new AppError('busy', '', { kind: 'upgrade_others', path: '/mnt/a.keyfolio', people: [] });
    expect(othersMustClose(refusal)).toBe(true);
    expect(waitingFor()).toBe('/mnt/a.keyfolio');
  });

  it('is not what any other busy file is', () => {
    expect(othersMustClose(new AppError('busy', '', { path: '/mnt/a.keyfolio' }))).toBe(false);
    expect(waitingFor()).toBeNull();
  });
});
