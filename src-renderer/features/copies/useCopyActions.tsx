import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forgetFile, landAt } from '../../app/file-state';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';
import { copyQueries } from './queries';
import classes from './TakeCopy.module.css';

/** The page that merges the file at the path into the open one. */
export const bringBackAddress = (path: string) => `/bring-back?path=${encodeURIComponent(path)}`;

/** Taking a copy, bringing the open one back, fetching the office's changes: each with what the screens must do after. */
export function useCopyActions() {
  const { t } = useTranslation('copies');
  const client = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [taking, setTaking] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (isAppError(error) && error.code === 'cancelled') return;
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const openFile = async (path: string, then: string) => {
    // The shell goes there when it sees the new file; going before would compare the old one.
    landAt(then);
    try {
      await openOrAsk(path);
    } catch (error) {
      landAt('/');
      throw error;
    }
    await forgetFile(client);
  };
  /** Asked anew: the cable may be in again since the line was drawn. */
  const freshCopy = () =>
    client.fetchQuery({ ...copyQueries.state(), staleTime: 0 }).then(({ copy }) => copy);

  const taken = (path: string) => (
    <span className={classes.taken}>
      <span className={classes.path}>{t('take.done', { path })}</span>
      <span>
        <Button
          variant="subtle"
          onClick={() => {
            notifications.hide('copy');
            void attempt(async () => void (await api.files.showInFolder({ path })));
          }}
        >
          {t('take.show')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            notifications.hide('copy');
            void attempt(() => openFile(path, '/'));
          }}
        >
          {t('take.open')}
        </Button>
      </span>
    </span>
  );
  return {
    taking,
    /** Resolves to whether a copy was made. */
    take: async (): Promise<boolean> => {
      let made = false;
      setTaking(true);
      await attempt(async () => {
        const { path } = await api.copies.take({});
        made = true;
        toast({ message: taken(path), id: 'copy' });
      });
      setTaking(false);
      return made;
    },
    /** Opens the file the open copy comes from, and there the page that brings the copy in. */
    bringBack: (copyPath: string) =>
      void attempt(async () => {
        const copy = await freshCopy();
        if (!copy) return;
        const { originName: name, originPath: path } = copy;
        if (!copy.originReachable) return toast({ message: t('away', { name, path }), tone: 'danger' });
        await openFile(path, bringBackAddress(copyPath));
      }),
    /** Stays in the copy and brings the office's changes into it. */
    fetch: () =>
      void attempt(async () => {
        const copy = await freshCopy();
        if (!copy) return;
        const { originName: name, originPath: path } = copy;
        if (!copy.originReachable) return toast({ message: t('awayFetch', { name, path }), tone: 'danger' });
        await navigate(bringBackAddress(path));
      }),
  };
}

/** A place this computer has not seen yet is opened through the system's own dialog only. */
async function openOrAsk(path: string): Promise<void> {
  try {
    await api.files.open({ path });
  } catch (error) {
    if (!isAppError(error) || error.code !== 'forbidden') throw error;
    await api.files.open({});
  }
}
