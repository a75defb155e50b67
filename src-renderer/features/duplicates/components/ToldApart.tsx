import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Dialog } from '../../../components/Dialog';
import { EmptyState } from '../../../components/EmptyState';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { useMayWrite } from '../../team/access';
import classes from '../Duplicates.module.css';
import { duplicateQueries } from '../queries';

/** The pairs that somebody said are two, to be taken back. */
export function ToldApartDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const mayWrite = useMayWrite();
  const { data } = useQuery({ ...duplicateQueries.toldApart(), enabled: opened });
  const takeBack = async (id: string) => {
    try {
      const { batchId } = await api.duplicates.maybeSame({ ids: [id] });
      undoToast(t('apart.takenBack'), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('apart.title')} lead={t('apart.lead')} width={640}>
      {data?.length === 0 && <EmptyState title={t('apart.none')} />}
      <ul className={classes.apart}>
        {data?.map((pair) => (
          <li key={pair.id}>
            <span className={classes.apartNames}>
              <b>{pair.a.name}</b>
              <b>{pair.b.name}</b>
            </span>
            <span className="t3 n">{format.date(pair.at.slice(0, 10), 'long')}</span>
            {mayWrite && <Button onClick={() => void takeBack(pair.id)}>{t('apart.takeBack')}</Button>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
