import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { ListField } from '@shared/features/customers/filter-rules';
import { tagsOf, tagText } from '@shared/features/customers/rules';
import { useTranslation } from 'react-i18next';
import { type FieldProblem, type FieldValue, parseField } from '../../../components/field-values';
import { CustomersInput } from '../../views/builder/CustomersInput';
import { useListFields } from '../list-fields';
import { editorKind } from '../useListCells';

/** What was entered for a field: its value, undefined while it cannot be read. */
export interface FieldEntry {
  readonly value: FieldValue | undefined;
  readonly text: string;
  readonly problem?: FieldProblem;
  /** Nothing was entered yet, which is not the same as emptied. */
  readonly untouched?: boolean;
}

interface FieldValueInputProps {
  readonly field: ListField | undefined;
  readonly currency: string;
  readonly entry: FieldEntry;
  onChange(entry: FieldEntry): void;
}

/** Enters a value for a field, whatever its kind; left empty it clears the field. */
export function FieldValueInput({ field, currency, entry, onChange }: FieldValueInputProps) {
  const { t } = useTranslation('customers');
  const fields = useListFields();
  if (!field) return <span />;
  const label = t('bulkEdit.value', { field: fields.label(field.key) });
  const kind = editorKind(field);
  const clears = t('bulkEdit.clears');
  if (field.kind === 'customer')
    return (
      <CustomersInput
        label={label}
        value={entry.value ? [String(entry.value)] : []}
        onChange={(ids) => onChange({ value: ids.at(-1) ?? null, text: '' })}
      />
    );
  if (kind === 'select')
    return (
      <Select
        aria-label={label}
        placeholder={entry.untouched ? t('bulkEdit.choose') : clears}
        data={[...fields.choices(field.key)]}
        clearable
        value={entry.value ? String(entry.value) : null}
        onChange={(value) => onChange({ value, text: '' })}
      />
    );
  if (field.kind === 'choices')
    return (
      <MultiSelect
        aria-label={label}
        placeholder={clears}
        data={[...fields.choices(field.key)]}
        clearable
        value={tagsOf(entry.text)}
        onChange={(values) => onChange({ value: tagText(values), text: values.join(', ') })}
      />
    );
  const write = (text: string) => {
    if (kind === 'tags') return onChange({ value: tagText(tagsOf(text)), text });
    const read = parseField(kind, text, { currency, required: false });
    onChange(
      'value' in read ? { value: read.value, text } : { value: undefined, text, problem: read.problem },
    );
  };
  const shared = {
    'aria-label': label,
    placeholder: clears,
    value: entry.text,
    error: entry.problem && t(`field.${entry.problem}`, { ns: 'common' }),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      write(event.currentTarget.value),
  };
  return kind === 'long' ? (
    <Textarea {...shared} autosize minRows={1} maxRows={5} />
  ) : (
    <TextInput {...shared} />
  );
}
