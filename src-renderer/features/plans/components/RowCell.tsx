import { Checkbox } from '@mantine/core';
import type { PlanColumn } from '@shared/features/plans/columns';
import { type PlanRow, rowStatuses } from '@shared/features/plans/model';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../../components/EditableField';
import type { FieldKind, FieldValue } from '../../../components/field-values';
import { Status, type Tone } from '../../../components/Tag';
import type { RowSet } from '../usePlanRows';

interface RowCellProps {
  readonly row: PlanRow;
  readonly column: PlanColumn;
  readonly label: string;
  readonly currency: string;
  readonly readOnly: boolean;
  /** @param seen the line's version when editing began */
  onSave(set: RowSet, seen?: number): Promise<void>;
}

const own = new Set(['title', 'ownerId', 'dueOn', 'status']);
const kinds: Partial<Record<PlanColumn['kind'], FieldKind>> = {
  long: 'long',
  number: 'number',
  percent: 'number',
  score: 'number',
  money: 'money',
  date: 'date',
  choice: 'select',
  status: 'select',
  member: 'member',
};
const tones: Record<(typeof rowStatuses)[number], Tone> = {
  planned: 'plain',
  under_way: 'plain',
  done: 'accent',
  late: 'danger',
  at_risk: 'warn',
  dropped: 'plain',
};

/** One cell of a plan's table. */
export function RowCell({ row, column, label, currency, readOnly, onSave }: RowCellProps) {
  const { t } = useTranslation('plans');
  const { key, kind } = column;
  const seen = useRef(row.version);
  const stored = own.has(key) ? row[key as 'title'] : (row.data[key] ?? null);
  const set = (value: FieldValue | boolean): RowSet =>
    own.has(key) ? { [key]: value } : { data: { [key]: value } };
  const choiceLabel = (value: string) =>
    kind === 'status'
      ? t(`rowStatus.${value as 'done'}`)
      : t(`choice.${key}.${value}` as 'choice.answer.yes');

  if (column.fixed) return <>{typeof stored === 'string' ? choiceLabel(stored) : ''}</>;
  if (kind === 'flag') {
    return (
      <Checkbox
        aria-label={label}
        checked={stored === true}
        disabled={readOnly}
        onChange={(event) => void onSave(set(event.currentTarget.checked))}
      />
    );
  }
  const options = (kind === 'status' ? rowStatuses : (column.choices ?? [])).map((value) => ({
    value,
    label: choiceLabel(value),
  }));
  const validate = (value: FieldValue) => {
    if (kind !== 'score' || value === null) return null;
    const whole = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
    return whole ? null : t('integerHint', { ns: 'contacts', from: 1, to: 5 });
  };
  return (
    <EditableField
      layout="bare"
      field={key}
      label={label}
      kind={kinds[kind] ?? 'text'}
      value={typeof stored === 'boolean' ? null : stored}
      options={options}
      currency={currency}
      readOnly={readOnly}
      placeholder="–"
      validate={validate}
      {...(kind === 'status' &&
        row.status && { display: <Status tone={tones[row.status]}>{choiceLabel(row.status)}</Status> })}
      onBegin={() => {
        seen.current = row.version;
      }}
      onSave={(value) => onSave(set(value), seen.current)}
    />
  );
}
