import { Button, Radio, TextInput } from '@mantine/core';
import type { Contact } from '@shared/features/contacts/model';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../../../components/Dialog';
import { parseDate } from '../../../components/field-values';
import form from '../../../components/NewRecordForm.module.css';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { CustomerPicker } from '../../complaints/log/CustomerPicker';
import { localDay } from '../../today/days';
import classes from './MoveDialog.module.css';

const wheres = ['known', 'new', 'unknown'] as const;
type Where = (typeof wheres)[number];

/** Somebody went to another firm: where, and since when. */
export function MoveDialog({ person, onClose }: { person: Contact; onClose(): void }) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [where, setWhere] = useState<Where>('known');
  const [customer, setCustomer] = useState<{ id: string; name: string } | null>(null);
  const [name, setName] = useState('');
  const [on, setOn] = useState(person.leftOn ?? localDay());
  const [problem, setProblem] = useState<{ at: 'to' | 'on'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const day = parseDate(on.trim());
    const to =
      where === 'known'
        ? customer && { customerId: customer.id }
        : where === 'new' && name.trim()
          ? { name: name.trim() }
          : null;
    if (where !== 'unknown' && to === null)
      return setProblem({ at: 'to', text: t('field.required', { ns: 'common' }) });
    if (where === 'known' && customer?.id === person.customerId)
      return setProblem({ at: 'to', text: t('move.same') });
    if (day === null) return setProblem({ at: 'on', text: t('field.invalidDate', { ns: 'common' }) });
    setBusy(true);
    try {
      const moved = await api.contacts.move({ id: person.id, baseVersion: person.version, on: day, to });
      onClose();
      if (to) await navigate(`/customers/${moved.customerId}/people?person=${moved.id}`);
      undoToast(t(to ? 'move.done' : 'move.left', { name: person.name }), moved.batchId);
    } catch (error) {
      setProblem({ at: 'to', text: failureText(error) });
    } finally {
      setBusy(false);
    }
  };
  const wrong = (at: 'to' | 'on') => (problem?.at === at ? problem.text : undefined);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('move.title', { name: person.name })}
      lead={t('move.lead')}
      width={480}
    >
      <form onSubmit={(event) => void submit(event)} className={form.form} noValidate>
        <Radio.Group
          value={where}
          onChange={(next) => {
            setProblem(null);
            setWhere(wheres.find((one) => one === next) ?? 'known');
          }}
          label={t('move.where')}
        >
          <div className={classes.choices}>
            {wheres.map((one) => (
              <Radio key={one} size="xs" value={one} label={t(`move.to.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {where === 'known' && (
          <CustomerPicker
            value={customer}
            onChange={(next) => {
              setProblem(null);
              setCustomer(next);
            }}
            onChosen={() => {}}
            problem={wrong('to')}
            begins
          />
        )}
        {where === 'new' && (
          <TextInput
            label={t('move.newName')}
            value={name}
            error={wrong('to')}
            maxLength={400}
            onChange={(event) => {
              setProblem(null);
              setName(event.currentTarget.value);
            }}
          />
        )}
        <TextInput
          label={t('move.on')}
          value={on}
          error={wrong('on') ?? (where === 'unknown' ? wrong('to') : undefined)}
          placeholder={t('field.datePlaceholder', { ns: 'common' })}
          onChange={(event) => {
            setProblem(null);
            setOn(event.currentTarget.value);
          }}
        />
        <p className="t3 sm">{t(where === 'unknown' ? 'move.staysOnly' : 'move.stays')}</p>
        <div className={form.footer}>
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('move.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
