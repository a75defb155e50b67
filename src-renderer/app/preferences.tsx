import type { Preferences } from '@shared/features/settings/model';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { languageOf, setLanguage } from '../i18n';
import { api } from '../rpc/api';
import { tableKey } from '../rpc/invalidate';
import {
  type DevicePreferences,
  defaultPreferences,
  readCachedPreferences,
  writeCachedPreferences,
} from './preferences-cache';

interface PreferencesValue {
  readonly preferences: DevicePreferences;
  /** Changes some of them at once on screen and keeps them on this computer. */
  save(patch: Partial<Preferences>): void;
}

const Context = createContext<PreferencesValue>({ preferences: defaultPreferences, save: () => {} });
/** Preferences live outside the file, so no pushed change concerns them. */
const preferencesKey = tableKey(['preferences'], 'settings.preferences');

/** Holds how this person wants Keyfolio on this computer: language, theme, density, paper, date format. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: preferencesKey,
    queryFn: (): Promise<DevicePreferences> => api.settings.preferences({}),
    placeholderData: readCachedPreferences,
  });
  const preferences = data ?? defaultPreferences;
  const { mutate } = useMutation({
    mutationFn: (patch: Partial<Preferences>) => api.settings.savePreferences(patch),
    onMutate: (patch) => {
      const before = client.getQueryData<DevicePreferences>(preferencesKey) ?? preferences;
      client.setQueryData<DevicePreferences>(preferencesKey, { ...before, ...patch });
      return { before };
    },
    onError: (_error, _patch, context) => {
      if (context) client.setQueryData(preferencesKey, context.before);
    },
  });

  useEffect(() => {
    writeCachedPreferences(preferences);
    void setLanguage(
      preferences.language === 'system' ? languageOf(preferences.osLanguage) : preferences.language,
    );
    document.documentElement.dataset.density = preferences.density;
  }, [preferences]);

  const value = useMemo(
    () => ({ preferences, save: (patch: Partial<Preferences>) => mutate(patch) }),
    [preferences, mutate],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The preferences of this computer and the way to change them. */
export function usePreferences(): PreferencesValue {
  return useContext(Context);
}
