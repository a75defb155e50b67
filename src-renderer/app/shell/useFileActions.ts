import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { othersMustClose } from '../../features/sharing/waiting';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';
import { fileQueries, forgetFile } from '../file-state';

/** New, open, save a copy and close, with what the screens must do after. */
export function useFileActions() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (othersMustClose(error) || (isAppError(error) && error.code === 'cancelled')) return;
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const switched = async () => {
    await navigate('/');
    await forgetFile(client);
  };
  /** Without the system's dialogs (in a browser) the first-run page asks for name and place. */
  const hasDialogs = () => client.getQueryData(fileQueries.current().queryKey)?.hasDialogs === true;

  return {
    create: () => {
      if (!hasDialogs()) return void navigate('/welcome');
      void attempt(async () => {
        await api.files.create({});
        await switched();
      });
    },
    open: (path?: string) => {
      if (path === undefined && !hasDialogs()) return void navigate('/welcome');
      void attempt(async () => {
        await api.files.open(path === undefined ? {} : { path });
        await switched();
      });
    },
    saveCopy: () =>
      void attempt(async () => {
        const { path } = await api.files.saveCopy({});
        toast({ message: t('fileMenu.copySaved', { path }) });
      }),
    close: () =>
      void attempt(async () => {
        await api.files.close({});
        await forgetFile(client);
        await navigate('/welcome');
      }),
  };
}
