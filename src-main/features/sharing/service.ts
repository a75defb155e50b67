import type { FileState } from '@shared/features/files/contract';
import type { sharingContract } from '@shared/features/sharing/contract';
import { AppError } from '@shared/rpc/errors';
import type { OutputOf } from '@shared/rpc/operation';
import type { AppServices } from '../../rpc/context';
import type { Location } from './location';
import type { FileReach } from './reach';
import { whereIs } from './this-machine';

/** Folders that the person chose in the system's dialog, or typed where there is none. */
const chosen = new WeakMap<AppServices, Set<string>>();

/** Asks for a folder unless one is given, and says where it lies. @throws AppError `cancelled` */
export async function inspect(
  app: AppServices,
  given: string | undefined,
): Promise<Location & { folder: string }> {
  if (given !== undefined) requireChosen(app, given);
  const folder = given ?? (await app.surroundings.askFolder());
  if (folder === null) throw new AppError('cancelled', 'Nothing was chosen');
  const known = chosen.get(app) ?? new Set();
  chosen.set(app, known.add(folder));
  return { folder, ...whereIs(folder) };
}

/** Moves the open file into a folder that was chosen before. */
export function share(app: AppServices, folder: string): Promise<FileState> {
  requireChosen(app, folder);
  return app.files.share(folder);
}

/** Where there are dialogs, a page cannot name a folder of its own. */
function requireChosen(app: AppServices, folder: string): void {
  if (!app.surroundings.hasDialogs || chosen.get(app)?.has(folder)) return;
  throw new AppError('forbidden', 'Choose the folder in the dialog', { path: folder });
}

/** Who is here, who does long work, and whether the folder can be reached; of a file of one program there is nothing to say. */
export function stateOf(reach: FileReach | null): OutputOf<(typeof sharingContract)['state']> {
  const presence = reach?.presence ?? null;
  if (!reach || !presence) return { people: [], lease: null, lost: false, closing: null };
  const { lease, lost, closing } = reach;
  return {
    people: presence.people(),
    lease: lease && {
      name: lease.name,
      computer: lease.computer,
      purpose: lease.purpose,
      me: lease.holder === presence.session,
    },
    lost,
    closing,
  };
}
