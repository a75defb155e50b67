import type { FileState } from '@shared/features/files/contract';
import type { PresentPerson, sharingContract } from '@shared/features/sharing/contract';
import type { OutputOf } from '@shared/rpc/operation';

export type SharingState = OutputOf<typeof sharingContract.state>;

export const nobody: SharingState = { people: [], lease: null, lost: false, closing: null };

/** The others, each once: who has two windows open is still one person at one computer. */
export function othersHere(state: SharingState): PresentPerson[] {
  const seen = new Set<string>();
  return state.people.filter((person) => {
    const key = `${person.name}\n${person.computer}`;
    if (person.me || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Names of the others who edit a record, or one field of it. */
export function editorsOf(state: SharingState, recordId: string, field?: string): string[] {
  const names = state.people
    .filter((person) => !person.me)
    .filter((person) =>
      person.editing.some((one) => one.recordId === recordId && (field === undefined || one.field === field)),
    )
    .map((person) => person.name);
  return [...new Set(names)];
}

export type Banner =
  | { readonly kind: 'lost' }
  | { readonly kind: 'closing'; readonly name: string; readonly secondsLeft: number }
  | {
      readonly kind: 'lease';
      readonly name: string;
      readonly purpose: NonNullable<SharingState['lease']>['purpose'];
    }
  | { readonly kind: 'locks' | 'newer' }
  | { readonly kind: 'sync'; readonly service: string | null };

/**
 * What must be said above the page, the most pressing first.
 * @param dismissed true when the notice about the sync folder was put away for this file
 */
export function bannersOf(
  file: Pick<FileState, 'mode' | 'reason' | 'location' | 'service'>,
  state: SharingState,
  dismissed: boolean,
): Banner[] {
  const banners: Banner[] = [];
  const { closing, lease } = state;
  if (state.lost) banners.push({ kind: 'lost' });
  if (closing) banners.push({ kind: 'closing', name: closing.name, secondsLeft: closing.secondsLeft });
  // Who cannot reach the folder cannot know who holds what there.
  if (lease && !lease.me && !state.lost)
    banners.push({ kind: 'lease', name: lease.name, purpose: lease.purpose });
  if (file.mode === 'read_only' && (file.reason === 'locks' || file.reason === 'newer'))
    banners.push({ kind: file.reason });
  if (file.location === 'sync' && !dismissed) banners.push({ kind: 'sync', service: file.service });
  return banners;
}

/** Seconds left now of those that were left when the answer came. */
export const secondsLeftNow = (secondsLeft: number, answeredAt: number, now: number): number =>
  Math.max(0, secondsLeft - Math.floor((now - answeredAt) / 1000));

/** `2:41`. */
export const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
