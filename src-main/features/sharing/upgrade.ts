import { AppError } from '@shared/rpc/errors';

export interface SomebodyHere {
  readonly name: string;
  readonly computer: string;
}

/** Looks for as long as it takes to see whose counters move. */
export type WhoIsHere = (path: string) => Promise<readonly SomebodyHere[]>;

/**
 * An older shared file is brought to this program's version only when nobody else has it open.
 * @throws AppError `busy` with details.kind `upgrade_others` and the people
 */
export async function refuseWhileOthersAreHere(path: string, whoIsHere: WhoIsHere): Promise<void> {
  const people = await whoIsHere(path);
  if (people.length === 0) return;
  throw new AppError('busy', 'Others have this older file open', {
    path,
    kind: 'upgrade_others',
    people: people.map(({ name, computer }) => ({ name, computer })),
  });
}
