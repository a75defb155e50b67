import { z } from 'zod';
import { action, mutation, query } from '../../rpc/operation';
import { saved } from '../../schemas';
import { fileSettings, preferences } from './model';

export const settingsContract = {
  get: query({
    permission: 'read',
    input: z.object({}),
    output: z.object({ version: z.int(), values: fileSettings }),
  }),
  save: mutation({
    permission: 'manage',
    input: z.object({ baseVersion: z.int(), set: fileSettings.partial() }),
    output: saved,
  }),
  /** Of this computer; `osLanguage` is the system's first language. */
  preferences: action({
    permission: 'open',
    input: z.object({}),
    output: preferences.extend({ osLanguage: z.string(), osName: z.string(), platform: z.string() }),
  }),
  savePreferences: action({ permission: 'open', input: preferences.partial(), output: preferences }),
} as const;
