import { isAppError } from '../../rpc/failure';

/** As the contract asks. */
const shortestPassphrase = 8;

export interface SealDraft {
  readonly text: string;
  readonly passphrase: string;
  readonly again: string;
}
export const blankSeal: SealDraft = { text: '', passphrase: '', again: '' };

export type SealProblem = 'empty' | 'short' | 'differ';

/**
 * What is wrong with a note about to be sealed; null when it can be.
 * @param twice the passphrase is new, so it is typed twice: nobody could help who mistyped it
 */
export function sealProblem({ text, passphrase, again }: SealDraft, twice: boolean): SealProblem | null {
  if (text.trim() === '') return 'empty';
  if (passphrase.length < shortestPassphrase) return 'short';
  return twice && passphrase !== again ? 'differ' : null;
}

/** Why a passphrase was refused; null for every other failure. */
export function passphraseRefusal(error: unknown): 'wrong' | 'other' | null {
  if (!isAppError(error) || error.code !== 'forbidden') return null;
  if (error.details.kind === 'wrong_passphrase') return 'wrong';
  return error.details.kind === 'other_passphrase' ? 'other' : null;
}
