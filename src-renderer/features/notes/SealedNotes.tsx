import { ActionIcon, Button } from '@mantine/core';
import { IconLock, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { Section } from '../../components/Section';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { useMayEditCustomer } from '../team/access';
import { OpenNoteDialog } from './OpenNoteDialog';
import { noteQueries } from './queries';
import { SealDialog } from './SealDialog';
import classes from './SealedNotes.module.css';

/** One's own sealed notes about a customer: dates only; opening one asks for the passphrase. */
export function SealedNotes({ customerId }: { customerId: string }) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const mayWrite = useMayEditCustomer(customerId);
  const { data: notes } = useQuery(noteQueries.ofCustomer(customerId));
  const [sealing, setSealing] = useState(false);
  const [opened, setOpened] = useState<{ id: string; when: string } | null>(null);
  if (!notes || (notes.length === 0 && !mayWrite)) return null;
  const remove = async (id: string) => {
    try {
      undoToast(t('deleted'), (await api.notes.remove({ id })).batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Section
      title={t('title')}
      {...(notes.length > 0 && { count: notes.length })}
      {...(mayWrite && {
        note: (
          <button type="button" className={classes.seal} onClick={() => setSealing(true)}>
            {t('seal')}
          </button>
        ),
      })}
    >
      {notes.length === 0 ? (
        <p className="t3 sm">{t('lead')}</p>
      ) : (
        <ul className={classes.list}>
          {notes.map(({ id, createdAt, updatedAt }) => {
            const when = format.date(createdAt, 'long');
            return (
              <li key={id}>
                <IconLock size={14} stroke={1.6} className={classes.mark} aria-hidden />
                <span className="grow ell n" title={format.dateTime(createdAt)}>
                  {when}
                  {updatedAt !== createdAt && (
                    <span className="t3"> {t('changed', { when: format.date(updatedAt) })}</span>
                  )}
                </span>
                {mayWrite && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    className={classes.delete}
                    aria-label={`${t('delete')}: ${t('item', { when })}`}
                    onClick={() => void remove(id)}
                  >
                    <IconTrash size={14} stroke={1.6} aria-hidden />
                  </ActionIcon>
                )}
                <Button
                  variant="subtle"
                  aria-label={`${t('open')}: ${t('item', { when })}`}
                  onClick={() => setOpened({ id, when })}
                >
                  {t('open')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {sealing && (
        <SealDialog customerId={customerId} first={notes.length === 0} onClose={() => setSealing(false)} />
      )}
      {opened && (
        <OpenNoteDialog
          key={opened.id}
          id={opened.id}
          when={opened.when}
          mayWrite={mayWrite}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}
