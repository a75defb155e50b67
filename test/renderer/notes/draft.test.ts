import { blankSeal, passphraseRefusal, sealProblem } from '@renderer/features/notes/draft';
import { AppError } from '@shared/rpc/errors';
import { describe, expect, it } from 'vitest';

describe('a note about to be sealed', () => {
  const draft = { text: 'He plans to sell the firm', passphrase: 'grey heron', again: 'grey heron' };
  it('needs words and a passphrase of some length', () => {
    expect(sealProblem(blankSeal, true)).toBe('empty');
    expect(sealProblem({ ...draft, text: ' \n ' }, true)).toBe('empty');
    expect(sealProblem({ ...draft, passphrase: 'heron', again: 'heron' }, true)).toBe('short');
    expect(sealProblem(draft, true)).toBeNull();
  });
  it('takes a new passphrase only when it was typed twice alike', () => {
    expect(sealProblem({ ...draft, again: 'grey herom' }, true)).toBe('differ');
    expect(sealProblem({ ...draft, again: '' }, false)).toBeNull();
  });
});

describe('a refused passphrase', () => {
  const of = (kind: string) => passphraseRefusal(new AppError('forbidden', '', { kind }));
  it('is wrong for the note, or another one than before', () => {
    expect(of('wrong_passphrase')).toBe('wrong');
    expect(of('other_passphrase')).toBe('other');
    expect(of('role')).toBeNull();
    expect(passphraseRefusal(new AppError('busy', ''))).toBeNull();
  });
});
