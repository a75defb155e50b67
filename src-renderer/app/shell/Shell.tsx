import { useDisclosure } from '@mantine/hooks';
import type { FileState } from '@shared/features/files/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useMatch, useNavigate } from 'react-router';
import { ErrorState } from '../../components/ErrorState';
import { QuickAddHost } from '../../features/activities/QuickAdd';
import { LogComplaintHost } from '../../features/complaints/log/LogComplaintHost';
import { TakeCopyHost } from '../../features/copies/components/TakeCopyHost';
import { HandOverHost } from '../../features/customers/components/HandOverHost';
import { DamagedNotice } from '../../features/files/components/DamagedNotice';
import { ConflictHost } from '../../features/history/ConflictDialog';
import { SharingBanners } from '../../features/sharing/components/SharingBanners';
import { useLeaveWarning } from '../../features/sharing/useLeaveWarning';
import { fileQueries, fileSettingsQueries, isOtherFile, takeLanding } from '../file-state';
import { rememberCustomer } from '../recent-customers';
import { CurrencyProvider } from '../useFormat';
import { CommandPalette } from './CommandPalette';
import { HelpSheet } from './HelpSheet';
import classes from './Shell.module.css';
import { Sidebar } from './Sidebar';
import { useGlobalCommands } from './useGlobalCommands';

/** The frame of every room: sidebar, page, palette, shortcuts. Without an open file it leads to the first-run page. */
export function Shell() {
  const { data, error, refetch } = useQuery(fileQueries.current());
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.file === null) return <Navigate to="/welcome" replace />;
  return <Rooms file={data.file} />;
}

function Rooms({ file }: { file: FileState }) {
  const { t } = useTranslation('shell');
  const { data: settings } = useQuery(fileSettingsQueries.get());
  const [paletteOpen, palette] = useDisclosure();
  const [helpOpen, help] = useDisclosure();
  useGlobalCommands({ openPalette: palette.open, openHelp: help.open });
  useLeaveWarning();
  const navigate = useNavigate();
  const opened = useMatch('/customers/:id/*')?.params.id;
  useEffect(() => {
    if (opened) rememberCustomer(file.path, opened);
  }, [file.path, opened]);
  useEffect(() => {
    document.title = `${file.name} – ${t('app')}`;
  }, [file.name, t]);
  // Another file can come from outside, by a double-click or the native menu: its records have other addresses.
  useEffect(() => {
    if (isOtherFile(file.path)) void navigate(takeLanding());
  }, [file.path, navigate]);
  return (
    <CurrencyProvider value={settings?.values.currency ?? 'CNY'}>
      <button type="button" className={classes.skip} onClick={skipToContent}>
        {t('skip')}
      </button>
      <div className={classes.app}>
        <Sidebar fileName={file.name} readOnly={file.mode === 'read_only'} onSearch={palette.open} />
        <main id="content" tabIndex={-1} className={classes.main}>
          <DamagedNotice file={file} />
          <SharingBanners file={file} />
          <Outlet />
        </main>
      </div>
      <CommandPalette opened={paletteOpen} onClose={palette.close} />
      <LogComplaintHost />
      <QuickAddHost />
      <TakeCopyHost />
      <ConflictHost />
      <HandOverHost />
      <HelpSheet opened={helpOpen} onClose={help.close} />
    </CurrencyProvider>
  );
}

function skipToContent(): void {
  document.getElementById('content')?.focus();
}
