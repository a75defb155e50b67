import type { sharingContract } from '@shared/features/sharing/contract';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';

export const sharingHandlers: HandlersOf<typeof sharingContract> = {
  state: async ({ app }) => service.stateOf(app.files.reach ?? null),
  editing: async ({ app, caller }, { recordId, field }) => {
    // Nobody waits for the others' folder.
    void app.files.reach?.presence?.edit(caller.session, recordId === null ? null : { recordId, field });
    return {};
  },
  inspect: ({ app }, { folder }) => service.inspect(app, folder),
  share: ({ app }, { folder }) => service.share(app, folder),
  askToClose: async ({ app }, { path }) => {
    await app.files.upgrades.ask(path);
    return {};
  },
  whoHasOpen: async ({ app }, { path }) => ({ people: await app.files.upgrades.whoHas(path) }),
};
