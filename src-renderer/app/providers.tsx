import 'dayjs/locale/zh-cn';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { transport } from '../rpc/api';
import { isAppError } from '../rpc/failure';
import { subscribeToChanges } from '../rpc/invalidate';
import { PreferencesProvider, usePreferences } from './preferences';
import { cssVariablesResolver, theme } from './theme/theme';

/** Local calls are cheap and pushed changes say what is stale, so nothing is refetched on a guess. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && isAppError(error) && error.code === 'busy',
    },
    mutations: { networkMode: 'always' },
  },
});

/** Everything a page may rely on: data, preferences, language, theme, messages. */
export function Providers({ children }: { children: ReactNode }) {
  useEffect(() => subscribeToChanges(queryClient, (listener) => transport.onChanged(listener)), []);
  return (
    <QueryClientProvider client={queryClient}>
      <PreferencesProvider>
        <Themed>{children}</Themed>
      </PreferencesProvider>
    </QueryClientProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const { preferences } = usePreferences();
  const { t, i18n } = useTranslation();
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const scheme = preferences.theme === 'system' ? (systemDark ? 'dark' : 'light') : preferences.theme;
  const spoken = useMemo(() => {
    const visibilityToggleButtonProps = { 'aria-label': t('field.togglePassword') };
    return mergeThemeOverrides(theme, {
      components: { PasswordInput: { defaultProps: { visibilityToggleButtonProps } } },
    });
  }, [t]);
  return (
    <MantineProvider theme={spoken} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <Notifications position="bottom-right" autoClose={8000} limit={3} containerWidth={380} />
      <DatesProvider
        settings={{ locale: i18n.language === 'zh-CN' ? 'zh-cn' : 'en', firstDayOfWeek: 1, weekendDays: [] }}
      >
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}
