import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forgetFile } from '../../../app/file-state';
import { Avatar } from '../../../components/Avatar';
import { Dialog } from '../../../components/Dialog';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { sharingQueries } from '../queries';
import { isUpgradeRefusal, subscribeWaiting, waitForOthers, waitingFor } from '../waiting';
import classes from './WaitForOthers.module.css';

/** The one dialog of the window about a file that others must close first. */
export function WaitForOthersHost() {
  const path = useSyncExternalStore(subscribeWaiting, waitingFor);
  return path === null ? null : <WaitForOthers key={path} path={path} />;
}

const nameOf = (path: string) => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.keyfolio$/, '');

/** Who still has the file open; asks them on wish, and opens it as soon as nobody has. */
function WaitForOthers({ path }: { path: string }) {
  const { t } = useTranslation('sharing');
  const failureText = useFailureText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data, dataUpdatedAt } = useQuery(sharingQueries.whoHasOpen(path));
  const ask = useMutation({ mutationFn: () => api.sharing.askToClose({ path }) });
  const open = useMutation({
    mutationFn: () => api.files.open({ path }),
    onSuccess: async () => {
      waitForOthers(null);
      await navigate('/');
      await forgetFile(client);
    },
  });
  const { mutate: tryOpen, isPending: opening } = open;
  // Seen to be free, and yet not to be had: tried again with the next look. Any other failure is for the person.
  const stopped = open.error !== null && !isUpgradeRefusal(open.error);
  const free = data !== undefined && data.people.length === 0;
  useEffect(() => {
    if (free && !stopped && dataUpdatedAt > 0) tryOpen();
  }, [free, stopped, dataUpdatedAt, tryOpen]);
  const people = data?.people ?? [];
  const failed = stopped ? open.error : ask.error;
  return (
    <Dialog
      opened
      onClose={() => waitForOthers(null)}
      title={t('wait.title')}
      lead={t('wait.lead', { file: nameOf(path) })}
      width={440}
      footer={
        <>
          <Button onClick={() => waitForOthers(null)}>{t('cancel', { ns: 'common' })}</Button>
          <Button
            variant="filled"
            disabled={ask.isPending || ask.isSuccess || free}
            onClick={() => ask.mutate()}
            data-autofocus
          >
            {t('wait.ask')}
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        {people.length > 0 && (
          <>
            <p className={classes.count}>{t('wait.open', { count: people.length })}</p>
            <ul className={classes.people}>
              {people.map((person) => (
                <li key={`${person.name} ${person.computer}`}>
                  <Avatar name={person.name} />
                  <span className="ell">{person.name}</span>
                  <span className="t3 ell">{person.computer}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className={failed ? 'danger' : 't3'}>
          {failed
            ? failureText(failed)
            : free || opening
              ? t('wait.free')
              : `${ask.isSuccess ? `${t('wait.asked')} ` : ''}${t('wait.auto')}`}
        </p>
      </div>
    </Dialog>
  );
}
