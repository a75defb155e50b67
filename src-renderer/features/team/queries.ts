import type { SignedIn } from '@shared/features/team/model';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/** What holds whoever sits here: kept when another person signs in. */
const everybodys: readonly unknown[] = ['files.current', 'settings.preferences', 'team.signInState'];

export interface SignInState {
  readonly on: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly me: SignedIn | null;
  /** Counts the persons who sat here one after the other; screens of one are not kept for the next. */
  readonly sitting: number;
}

/** True when what was read for one person must not be shown to who sits here now. */
export function changesHands(
  before: Omit<SignInState, 'sitting'>,
  now: Omit<SignInState, 'sitting'>,
): boolean {
  // Who turns sign-in on stays where they are: they saw everything, and a manager sees everything.
  if (!before.on && now.me !== null) return false;
  return (
    (before.on ? (before.me?.memberId ?? null) : 'anybody') !==
    (now.on ? (now.me?.memberId ?? null) : 'anybody')
  );
}

/** Drops everything that was read for the person before. */
function forgetPerson(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => !everybodys.includes(query.queryKey[1]) });
  client.getMutationCache().clear();
}

/** Whether the file asks who one is, who may answer, and who did. */
export const signInQueries = {
  state: () =>
    queryOptions({
      queryKey: tableKey(['members', 'credentials', 'files'], 'team.signInState'),
      queryFn: async ({ client, queryKey }): Promise<SignInState> => {
        const before = client.getQueryData<SignInState>(queryKey);
        const now = await api.team.signInState({});
        if (!before) return { ...now, sitting: 0 };
        if (!changesHands(before, now)) return { ...now, sitting: before.sitting };
        forgetPerson(client);
        return { ...now, sitting: before.sitting + 1 };
      },
    }),
};
