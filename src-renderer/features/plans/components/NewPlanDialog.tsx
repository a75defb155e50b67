import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../../../components/Dialog';
import { parseDate } from '../../../components/field-values';
import classes from '../../../components/NewRecordForm.module.css';
import { Notice, Notices } from '../../../components/Notice';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { isAppError } from '../../../rpc/failure';
import { CustomerPicker } from '../../complaints/log/CustomerPicker';
import { customerQueries } from '../../customers/queries';

interface NewPlanDialogProps {
  readonly opened: boolean;
  readonly customerId: string | null;
  onClose(): void;
}

/** A new plan: whose, and for which period; next calendar year unless something else is wanted. */
export function NewPlanDialog({ opened, customerId, onClose }: NewPlanDialogProps) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const failureText = useFailureText();
  const { data: given } = useQuery({
    ...customerQueries.detail(customerId ?? ''),
    enabled: opened && customerId !== null,
  });
  const [customer, setCustomer] = useState<{ id: string; name: string } | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<{ field: 'customer' | 'from' | 'to' | 'all'; text: string } | null>(
    null,
  );
  const [taken, setTaken] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!opened) return;
    const year = new Date().getFullYear() + 1;
    setFrom(`${year}-01-01`);
    setTo(`${year}-12-31`);
    setCustomer(null);
    setProblem(null);
    setTaken(null);
  }, [opened]);
  useEffect(() => {
    if (opened && given) setCustomer({ id: given.id, name: given.name });
  }, [opened, given]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!customer) return setProblem({ field: 'customer', text: t('create.needCustomer') });
    const periodFrom = parseDate(from.trim());
    const periodTo = parseDate(to.trim());
    const wrongDate = t('field.invalidDate', { ns: 'common' });
    if (!periodFrom) return setProblem({ field: 'from', text: wrongDate });
    if (!periodTo || periodTo < periodFrom) return setProblem({ field: 'to', text: wrongDate });
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const saved = await api.plans.create({ customerId: customer.id, periodFrom, periodTo });
      onClose();
      await navigate(`/plans/${saved.id}`);
    } catch (error) {
      const existing = isAppError(error) && error.code === 'conflict' ? error.details.existingId : undefined;
      if (typeof existing === 'string') setTaken(existing);
      else setProblem({ field: 'all', text: failureText(error) });
    } finally {
      setBusy(false);
    }
  };
  const errorOf = (field: 'from' | 'to') => (problem?.field === field ? problem.text : undefined);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('create.title')} lead={t('create.lead')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <CustomerPicker
          value={customer}
          onChange={setCustomer}
          onChosen={() => setProblem(null)}
          problem={problem?.field === 'customer' ? problem.text : undefined}
          begins={customerId === null}
        />
        <div className={classes.pair}>
          <TextInput
            label={t('create.from')}
            value={from}
            error={errorOf('from')}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={t('create.to')}
            value={to}
            error={errorOf('to')}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </div>
        {taken && (
          <Notices>
            <Notice
              action={
                <Button
                  variant="subtle"
                  onClick={() => {
                    onClose();
                    void navigate(`/plans/${taken}`);
                  }}
                >
                  {t('create.openTaken')}
                </Button>
              }
            >
              {t('create.taken')}
            </Notice>
          </Notices>
        )}
        {problem?.field === 'all' && <p className="danger">{problem.text}</p>}
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
