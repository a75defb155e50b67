import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Dialog } from '../../../components/Dialog';
import { MemberSelect } from '../../../components/MemberSelect';
import classes from '../../../components/NewRecordForm.module.css';
import { Notice, Notices } from '../../../components/Notice';
import { teamQueries } from '../../../components/team';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { duplicateQueries } from '../../duplicates/queries';
import { useReasonText } from '../../duplicates/useReasonText';
import { useSignedIn } from '../../team/access';

const blank = { name: '', shortName: '', phone: '', web: '' };
type Draft = typeof blank;

/** A new customer in four fields and an owner; firms that look the same are named while one types. */
export function NewCustomerDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const reasonText = useReasonText();
  const { data: team } = useQuery(teamQueries.list());
  const [draft, setDraft] = useState<Draft>(blank);
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked] = useDebouncedValue(draft, 150);
  const { data: similar } = useQuery({
    ...duplicateQueries.whileTyping(asked),
    enabled: opened && asked !== blank,
  });
  const meId = team?.meId ?? null;
  const { me } = useSignedIn();
  // Who does not see and edit all could not go on working with another person's customer.
  const ownOnly = me !== null && me.role !== 'manager' && (me.sees !== 'all' || me.edits !== 'all');

  useEffect(() => {
    if (!opened) return;
    setDraft(blank);
    setOwnerId(meId);
    setProblem(null);
  }, [opened, meId]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = draft.name.trim();
    if (name === '') return setProblem(t('field.required', { ns: 'common' }));
    if (busy) return;
    setBusy(true);
    try {
      const optional = Object.fromEntries(
        (['shortName', 'phone', 'web'] as const).map((key) => [key, draft[key].trim() || null]),
      );
      const saved = await api.customers.create({ name, ...optional, ownerId });
      onClose();
      undoToast(t('create.created', { name }), saved.batchId);
      await navigate(`/customers/${saved.id}`);
    } catch (error) {
      setProblem(failureText(error));
    } finally {
      setBusy(false);
    }
  };
  const field = (key: keyof Draft) => (
    <TextInput
      label={t(`field.${key}`)}
      value={draft[key]}
      onChange={(event) => {
        setProblem(null);
        setDraft({ ...draft, [key]: event.currentTarget.value });
      }}
      {...(key === 'name' && { 'data-autofocus': true, error: problem, withAsterisk: true })}
    />
  );
  return (
    <Dialog opened={opened} onClose={onClose} title={t('create.title')} lead={t('create.lead')}>
      <form onSubmit={(event) => void submit(event)} className={classes.form} noValidate>
        {field('name')}
        <div className={classes.pair}>
          {field('shortName')}
          {field('phone')}
        </div>
        <div className={classes.pair}>
          {field('web')}
          <MemberSelect label={t('field.ownerId')} value={ownerId} onChange={setOwnerId} disabled={ownOnly} />
        </div>
        {similar && similar.length > 0 && (
          <section aria-label={t('create.similar')} aria-live="polite">
            <Notices>
              {similar.map((one) => (
                <Notice
                  key={one.id}
                  action={
                    <Link className="link" to={`/customers/${one.id}`} onClick={onClose}>
                      {t('create.open')}
                    </Link>
                  }
                >
                  {t('create.similar')}: <b>{one.name}</b>
                  {one.city ? `, ${one.city}` : ''} ({reasonText(one.reasons)})
                </Notice>
              ))}
            </Notices>
          </section>
        )}
        <div className={classes.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('create.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
