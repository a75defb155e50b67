import {
  defaultPreferences as defaults,
  type Preferences,
  preferences as schema,
} from '@shared/features/settings/model';

const storageKey = 'keyfolio.preferences';

/** The preferences with what the system said about itself. */
export interface DevicePreferences extends Preferences {
  readonly osLanguage: string;
  readonly osName: string;
  readonly platform: string;
}

export const defaultPreferences: DevicePreferences = {
  ...defaults,
  osLanguage: typeof navigator === 'undefined' ? 'en' : navigator.language,
  osName: '',
  platform: typeof navigator === 'undefined' ? '' : navigator.platform,
};

/** The last known preferences, so that the first paint has the right theme, language and density. */
export function readCachedPreferences(): DevicePreferences {
  if (typeof localStorage === 'undefined') return defaultPreferences;
  try {
    const cached = schema.partial().safeParse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
    return cached.success ? { ...defaultPreferences, ...cached.data } : defaultPreferences;
  } catch {
    return defaultPreferences;
  }
}

/** Remembers the preferences for the next first paint. */
export function writeCachedPreferences(preferences: Preferences): void {
  if (typeof localStorage === 'undefined') return;
  localStorage.setItem(storageKey, JSON.stringify(preferences));
}
