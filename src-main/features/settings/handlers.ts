import type { settingsContract } from '@shared/features/settings/contract';
import type { HandlersOf } from '../../rpc/context';
import { readSettings, saveSettings } from './service';

export const settingsHandlers: HandlersOf<typeof settingsContract> = {
  get: ({ db }) => readSettings(db),
  save: (context, { baseVersion, set }) => saveSettings(context, baseVersion, set),
  preferences: async ({ app }) => ({
    ...app.preferences.get(),
    osLanguage: app.surroundings.osLanguage,
    osName: app.surroundings.osName,
    platform: process.platform,
  }),
  savePreferences: async ({ app }, set) => app.preferences.save(set),
};
