import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forgetFile } from '../../app/file-state';
import { api } from '../../rpc/api';
import { filesQueries } from './queries';

/** A rescue from the question to the report: nothing runs before `start`. */
export function useRescue(path: string) {
  const { t } = useTranslation('files');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [started, setStarted] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { data } = useQuery({ ...filesQueries.rescueProgress(), enabled: started });

  const trying = async (work: () => Promise<void>): Promise<void> => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    }
  };
  return {
    failure,
    progress: started ? data : undefined,
    started,
    start: () =>
      trying(async () => {
        const words = {
          customer: t('rescue.words.customer'),
          plan: t('rescue.words.plan'),
          complaint: t('rescue.words.complaint'),
          suffix: t('rescue.suffix'),
        };
        const progress = await api.files.rescue({ path, words });
        client.setQueryData(filesQueries.rescueProgress().queryKey, progress);
        setStarted(true);
      }),
    cancel: () =>
      trying(async () => {
        await api.files.cancelRescue({});
      }),
    open: () =>
      trying(async () => {
        await api.files.openRescued({});
        await forgetFile(client);
        await navigate('/');
      }),
  };
}
