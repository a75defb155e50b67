import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { forgetFile } from '../../app/file-state';
import { languageOf } from '../../i18n';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';
import { othersMustClose } from '../sharing/waiting';
import { type Problem, problemOf } from './problem';

/** What can be done on the first page: each way leads into a file, or says what stood in the way. */
export function useStart() {
  const { t, i18n } = useTranslation('files');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async (name: string, page: string, work: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await forgetFile(client);
      await navigate(page);
      return true;
    } catch (error) {
      if (othersMustClose(error)) return false;
      if (!isAppError(error) || error.code !== 'cancelled') setProblem(problemOf(error, name));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const suggested = () => t('newFile.suggested');

  return {
    busy,
    problem,
    create: (name: string) => enter(name, '/', () => api.files.create({ name })),
    toImport: () => enter(suggested(), '/import', () => api.files.create({ name: suggested() })),
    sample: () => {
      const name = t('welcome.sampleName');
      const sample = languageOf(i18n.language);
      return enter(name, '/', () => api.files.create({ name, sample }));
    },
    /** Without a path the system's dialog asks. */
    open: (path?: string) => enter(path ?? '', '/', () => api.files.open(path === undefined ? {} : { path })),
    openBackup: (path: string, name: string) => enter(name, '/', () => api.files.openBackup({ path })),
  };
}
