import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { fileQueries } from '../../../app/file-state';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeader } from '../../../components/PageHeader';
import { api } from '../../../rpc/api';
import { isAppError } from '../../../rpc/failure';
import { fileName } from '../../files/problem';
import classes from '../BringBack.module.css';
import { copyQueries } from '../queries';
import { bringBackAddress } from '../useCopyActions';
import { CompareProblem } from './CompareProblem';
import { Working } from './Working';

/** Which copy is to come back: the system's dialog, or in a browser a line to write its place in. */
export function ChooseCopy({ openPath }: { openPath: string }) {
  const { t } = useTranslation('copies');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { state, key } = useLocation();
  const [path, setPath] = useState('');
  const { data } = useQuery(fileQueries.current());
  const hasDialogs = data?.hasDialogs === true;
  const choose = useMutation({
    mutationFn: () => api.copies.compare({}),
    onSuccess: async (found) => {
      client.setQueryData(copyQueries.compare(openPath, found.path).queryKey, found);
      await navigate(bringBackAddress(found.path), { replace: true });
    },
  });
  const asked: unknown = state;
  const askAtOnce = typeof asked === 'object' && asked !== null && 'choose' in asked && hasDialogs;
  const askedFor = useRef<string | null>(null);
  const ask = choose.mutate;
  useEffect(() => {
    // Once a visit: drawing the page twice must not open two dialogs.
    if (!askAtOnce || askedFor.current === key) return;
    askedFor.current = key;
    ask();
  }, [askAtOnce, key, ask]);
  const failed = choose.error && !(isAppError(choose.error) && choose.error.code === 'cancelled');
  const failedPath =
    isAppError(choose.error) && typeof choose.error.details.path === 'string'
      ? choose.error.details.path
      : '';
  return (
    <>
      <PageHeader title={t('page.bringBack')} line />
      <div className={classes.frame}>
        {failed ? (
          <CompareProblem
            error={choose.error}
            name={failedPath === '' ? t('page.theCopy') : fileName(failedPath)}
            path={failedPath}
            onRetry={() => choose.mutate()}
          />
        ) : (
          <EmptyState
            title={t('choose.title')}
            actions={
              hasDialogs ? (
                <Button variant="filled" onClick={() => choose.mutate()} disabled={choose.isPending}>
                  {t('choose.do')}
                </Button>
              ) : (
                <form
                  className={classes.form}
                  onSubmit={(event) => {
                    event.preventDefault();
                    if (path.trim() !== '') void navigate(bringBackAddress(path.trim()));
                  }}
                >
                  <TextInput
                    label={t('choose.path')}
                    value={path}
                    onChange={(event) => setPath(event.currentTarget.value)}
                  />
                  <Button type="submit" variant="filled" disabled={path.trim() === ''}>
                    {t('choose.compare')}
                  </Button>
                </form>
              )
            }
          >
            {t('choose.text')}
          </EmptyState>
        )}
        {choose.isPending && <Working title={t('page.comparingCopy')} after={600} />}
      </div>
    </>
  );
}
