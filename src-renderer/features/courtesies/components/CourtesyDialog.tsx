import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type Courtesy, directions } from '@shared/features/courtesies/model';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Dialog } from '../../../components/Dialog';
import { editText, parseDate, parseField } from '../../../components/field-values';
import form from '../../../components/NewRecordForm.module.css';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { ContactPicker } from '../../complaints/log/ContactPicker';
import { CustomerPicker } from '../../complaints/log/CustomerPicker';
import { currencyOptions } from '../../settings/currencies';
import { useFileSettings } from '../../settings/useFileSettings';
import { localDay } from '../../today/days';

interface CourtesyDialogProps {
  /** The entry to correct; null makes a new one. */
  readonly one: Courtesy | null;
  /** Whose it is; null asks. */
  readonly contactId: string | null;
  readonly name: string;
  onClose(): void;
}
type Draft = Record<'givenOn' | 'what' | 'value' | 'occasion' | 'note', string>;
type Problem = { readonly at: keyof Draft | 'person'; readonly text: string };

/** One entry of the register: what, worth how much, when, on what occasion, given or received. */
export function CourtesyDialog({ one, contactId, name, onClose }: CourtesyDialogProps) {
  const { t } = useTranslation('courtesies');
  const { language } = useFormat();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const settings = useFileSettings().data?.values;
  const [direction, setDirection] = useState<Courtesy['direction']>(one?.direction ?? 'given');
  const [chosenCurrency, setCurrency] = useState(one?.currency ?? null);
  const currency = chosenCurrency ?? settings?.currency ?? 'CNY';
  const [draft, setDraft] = useState<Draft>({
    givenOn: one?.givenOn ?? localDay(),
    what: one?.what ?? '',
    value: editText('money', one?.value ?? null, one?.currency ?? currency),
    occasion: one?.occasion ?? '',
    note: one?.note ?? '',
  });
  const [customer, setCustomer] = useState<{ id: string; name: string } | null>(null);
  const [person, setPerson] = useState(contactId);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const contact = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const required = t('field.required', { ns: 'common' });
    const givenOn = parseDate(draft.givenOn.trim());
    const worth = parseField('money', draft.value, { currency, required: false });
    if (person === null) return setProblem({ at: 'person', text: required });
    if (givenOn === null)
      return setProblem({ at: 'givenOn', text: t('field.invalidDate', { ns: 'common' }) });
    if (draft.what.trim() === '') return setProblem({ at: 'what', text: required });
    if ('problem' in worth || Number(worth.value) < 0)
      return setProblem({ at: 'value', text: t('field.invalidMoney', { ns: 'common' }) });
    const value = worth.value === null ? null : Number(worth.value);
    const values = {
      givenOn,
      direction,
      what: draft.what.trim(),
      value,
      currency: value === null ? null : currency,
      occasion: draft.occasion.trim() || null,
      note: draft.note.trim() || null,
    };
    setBusy(true);
    try {
      if (one) await api.courtesies.save({ id: one.id, baseVersion: one.version, set: values });
      else {
        const made = await api.courtesies.create({ ...values, contactId: person });
        undoToast(t('entered'), made.batchId);
      }
      onClose();
    } catch (error) {
      setProblem({ at: 'what', text: failureText(error) });
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    if (!one) return;
    onClose();
    try {
      const { batchId } = await api.courtesies.remove({ ids: [one.id] });
      undoToast(t('deleted'), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const wrong = (at: Problem['at']) => (problem?.at === at ? problem.text : undefined);
  const field = (key: keyof Draft, label: string, begins = false) => (
    <TextInput
      label={label}
      value={draft[key]}
      error={wrong(key)}
      data-autofocus={begins || undefined}
      onChange={(event) => {
        setProblem(null);
        setDraft({ ...draft, [key]: event.currentTarget.value });
      }}
    />
  );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={one ? t('edit') : name ? t('addFor', { name }) : t('add')}
      lead={t('lead')}
      width={520}
    >
      <form onSubmit={(event) => void submit(event)} className={form.form} noValidate>
        {contactId === null && (
          <div className={form.pair}>
            <CustomerPicker
              value={customer}
              onChange={(next) => {
                setProblem(null);
                setCustomer(next);
                setPerson(null);
              }}
              onChosen={() => contact.current?.focus()}
              problem={wrong('person')}
              begins
            />
            <ContactPicker
              ref={contact}
              customerId={customer?.id ?? null}
              value={person}
              onChange={setPerson}
              onChosen={() => {}}
              begins={false}
            />
          </div>
        )}
        <SegmentedControl
          aria-label={t('column.direction')}
          value={direction}
          onChange={setDirection}
          data={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
        {field('what', t('column.what'), contactId !== null)}
        <div className={form.pair}>
          {field('givenOn', t('column.date'))}
          {field('occasion', t('column.occasion'))}
        </div>
        <div className={form.pair}>
          {field('value', t('column.value'))}
          <Select
            label={t('currency')}
            data={currencyOptions(language)}
            value={currency}
            searchable
            allowDeselect={false}
            onChange={setCurrency}
          />
        </div>
        {field('note', t('column.note'))}
        <div className={form.footer}>
          {one && (
            <Button
              variant="subtle"
              color="gray"
              mr="auto"
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              onClick={() => void remove()}
            >
              {t('delete', { ns: 'common' })}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('save', { ns: 'common' })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
