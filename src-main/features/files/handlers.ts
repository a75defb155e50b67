import type { filesContract } from '@shared/features/files/contract';
import { AppError } from '@shared/rpc/errors';
import type { AppServices, HandlersOf } from '../../rpc/context';
import { offer, wasOffered } from './offered';
import { cancelRescue, openRescued, rescueProgressOf, startRescue } from './rescue';

const cancelled = () => new AppError('cancelled', 'Nothing was chosen');

/** A given path must be one the program itself offered, or come from the system's own dialog. */
async function pathToOpen(app: AppServices, path: string | undefined): Promise<string> {
  if (path === undefined) {
    const chosen = await app.surroundings.askOpen();
    if (chosen === null) throw cancelled();
    return chosen;
  }
  const offered =
    app.files.recent().some((recent) => recent.path === path) ||
    app.files.failed?.path === path ||
    wasOffered(app, path) ||
    app.files.upgrades.refused(path);
  if (!offered && app.surroundings.hasDialogs) {
    throw new AppError('forbidden', 'Choose the file in the dialog', { path });
  }
  return path;
}

/** An older state shows what was there for all to see then. @throws AppError `forbidden` with details.kind `role` */
function requireManagerOfOpen(app: AppServices): void {
  const doorkeeper = app.files.current()?.doorkeeper;
  if (!doorkeeper?.signInOn || doorkeeper.access?.role === 'manager') return;
  throw new AppError('forbidden', 'Only a manager may do this', { kind: 'role' });
}

export const filesHandlers: HandlersOf<typeof filesContract> = {
  current: async ({ app }) => ({
    file: app.files.state,
    recent: await app.files.recentNow(),
    defaultFolder: app.files.defaultFolder,
    hasDialogs: app.surroundings.hasDialogs,
    failed: app.files.failed,
  }),
  create: async ({ app }, { name, path, sample }) => {
    const suggested = app.files.freePath(name ?? 'Keyfolio');
    if (path !== undefined && path !== suggested)
      throw new AppError('forbidden', 'Choose the place in the dialog', { path });
    if (path !== undefined || !app.surroundings.hasDialogs || sample !== 'none')
      return app.files.create(suggested, sample);
    const chosen = await app.surroundings.askSave({ suggested, kind: 'file' });
    if (chosen === null) throw cancelled();
    return app.files.create(chosen, sample);
  },
  open: async ({ app }, { path }) => {
    const chosen = await pathToOpen(app, path);
    try {
      return await app.files.open(chosen);
    } catch (error) {
      // It may be damaged, and rescued.
      offer(app, chosen);
      throw error;
    }
  },
  close: async ({ app }) => {
    app.files.close();
    app.changed({ tables: ['*'], ids: [] });
    return {};
  },
  saveCopy: async ({ app }) => {
    const suggested = app.files.freePath(`${app.files.state?.name ?? 'Keyfolio'} copy`);
    const path = await app.surroundings.askSave({ suggested, kind: 'file' });
    if (path === null) throw cancelled();
    return { path: await app.files.saveCopy(path) };
  },
  backups: async ({ app }) => app.files.backups(),
  backupNow: ({ app }) => app.files.backupNow(),
  previewBackup: ({ app }, { path }) => app.files.preview(path),
  backupDifference: ({ app }, { path }) => app.files.difference(path),
  restoreBackup: ({ app }, { path }) => app.files.restore(path),
  everyBackup: async ({ app }) => {
    requireManagerOfOpen(app);
    return app.files.everyBackup();
  },
  openBackup: async ({ app }, { path }) => {
    requireManagerOfOpen(app);
    return app.files.openBackup(path);
  },
  showInFolder: async ({ app }, { path }) => {
    const shown = path === undefined ? app.files.state?.path : await pathToOpen(app, path);
    if (shown !== undefined) app.surroundings.showInFolder(shown);
    return {};
  },
  rescue: async (context, { path, words }) => {
    if (context.app.files.state?.path === path) requireManagerOfOpen(context.app);
    return startRescue(context, await pathToOpen(context.app, path), words);
  },
  rescueProgress: async (context) => rescueProgressOf(context),
  cancelRescue: async (context) => cancelRescue(context),
  openRescued: (context) => openRescued(context),
};
