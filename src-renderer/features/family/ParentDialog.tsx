import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import form from '../../components/NewRecordForm.module.css';
import { useFailureText } from '../../components/useFailureText';
import { isAppError } from '../../rpc/failure';
import { CustomerPicker } from '../complaints/log/CustomerPicker';
import type { CustomerDetail } from '../customers/queries';
import { useCustomerSaver } from '../customers/useCustomerSaver';

interface ParentDialogProps {
  readonly customer: CustomerDetail;
  readonly opened: boolean;
  onClose(): void;
}

/** Chooses the company that a customer belongs to, or none. */
export function ParentDialog({ customer, opened, onClose }: ParentDialogProps) {
  const { t } = useTranslation('family');
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('parent')}
      lead={t('dialogLead', { name: customer.shortName ?? customer.name })}
      width={480}
    >
      {opened && <ParentForm customer={customer} onClose={onClose} />}
    </Dialog>
  );
}

function ParentForm({ customer, onClose }: Omit<ParentDialogProps, 'opened'>) {
  const { t } = useTranslation('family');
  const failureText = useFailureText();
  const save = useCustomerSaver(customer.id);
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const store = async (parent: { id: string; name: string } | null) => {
    if (busy) return;
    setBusy(true);
    try {
      await save({ parentId: parent?.id ?? null }, customer.version);
      onClose();
    } catch (error) {
      const circle = isAppError(error) && error.details.kind === 'circle';
      setProblem(circle ? t('circle', { name: customer.name }) : failureText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void store(chosen);
        else setProblem(t('required'));
      }}
    >
      <CustomerPicker
        begins
        value={chosen}
        problem={problem}
        onChange={(next) => {
          setProblem(undefined);
          setChosen(next);
        }}
        onChosen={() => {}}
      />
      <div className={form.footer}>
        {customer.parentId !== null && (
          <Button variant="subtle" color="gray" disabled={busy} onClick={() => void store(null)}>
            {t('clear')}
          </Button>
        )}
        <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
