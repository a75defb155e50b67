import { copyProblem, mayPass } from '@renderer/features/copies/problem';
import { AppError } from '@shared/rpc/errors';
import { describe, expect, it } from 'vitest';

describe('what stands in the way of a copy', () => {
  it('goes by the kind an error names, else by its code', () => {
    expect(copyProblem(new AppError('validation', '', { kind: 'other_file' }))).toBe('other_file');
    expect(copyProblem(new AppError('too_new', ''))).toBe('too_new');
    expect(copyProblem(new AppError('corrupt', '', { kind: 'damaged' }))).toBe('corrupt');
    expect(copyProblem(new AppError('internal', '', { kind: 'disk_full' }))).toBe('disk_full');
    expect(copyProblem(new Error('?'))).toBe('internal');
  });

  it('offers to try again only where that can help', () => {
    expect(mayPass('not_found')).toBe(true);
    expect(mayPass('busy')).toBe(true);
    expect(mayPass('other_file')).toBe(false);
    expect(mayPass('same_file')).toBe(false);
  });
});
