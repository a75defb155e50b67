import { Button, Checkbox, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import { type CustomField, type CustomKind, customKinds } from '@shared/features/fields/model';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import form from '../../components/NewRecordForm.module.css';
import { api } from '../../rpc/api';
import { useFieldProblem } from './useFieldProblem';

interface AddFieldDialogProps {
  readonly record: CustomField['record'] | null;
  onClose(): void;
}

/** Makes a field of the team's own: name in both languages, kind, choices. */
export function AddFieldDialog({ record, onClose }: AddFieldDialogProps) {
  const { t } = useTranslation('fields');
  return (
    <Dialog opened={record !== null} onClose={onClose} title={t('addTitle')} width={480}>
      {record && <AddFieldForm first={record} onClose={onClose} />}
    </Dialog>
  );
}

function AddFieldForm({ first, onClose }: { first: CustomField['record']; onClose(): void }) {
  const { t } = useTranslation('fields');
  const id = useId();
  const problemText = useFieldProblem();
  const [record, setRecord] = useState(first);
  const [label, setLabel] = useState('');
  const [labelZh, setLabelZh] = useState('');
  const [kind, setKind] = useState<CustomKind>('text');
  const [choices, setChoices] = useState<string[]>([]);
  const [onCard, setOnCard] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const withChoices = kind === 'choice' || kind === 'choices';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (label.trim() === '' || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await api.fields.create({
        record,
        kind,
        label: label.trim(),
        labelZh: labelZh.trim() || null,
        ...(withChoices && { choices }),
        onCard: record === 'customer' && onCard,
      });
      onClose();
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={form.form} onSubmit={(event) => void submit(event)} noValidate>
      <SegmentedControl
        aria-label={t('record')}
        value={record}
        onChange={(value) => setRecord(value as CustomField['record'])}
        data={[
          { value: 'customer', label: t('recordCustomer') },
          { value: 'contact', label: t('recordContact') },
        ]}
      />
      <TextInput
        data-autofocus
        label={t('name')}
        value={label}
        maxLength={60}
        error={tried && label.trim() === '' ? t('problem.required') : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextInput
        label={t('nameZh')}
        description={t('nameZhHint')}
        value={labelZh}
        maxLength={60}
        onChange={(event) => setLabelZh(event.currentTarget.value)}
      />
      <Select
        label={t('kindLabel')}
        description={t('kindHint')}
        data={customKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => value && setKind(value as CustomKind)}
      />
      {withChoices && (
        <TagsInput
          label={t('choices')}
          description={t('choicesHint')}
          value={choices}
          maxTags={100}
          splitChars={[',', '，', ';', '；']}
          acceptValueOnBlur
          onChange={setChoices}
        />
      )}
      {record === 'customer' && (
        <Checkbox
          label={t('onCardLong')}
          checked={onCard}
          onChange={(event) => setOnCard(event.currentTarget.checked)}
        />
      )}
      {problem && (
        <p className="danger" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div className={form.footer}>
        <Button onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
