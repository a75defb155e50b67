import { Button } from '@mantine/core';
import type { ComplaintRow } from '@shared/features/complaints/model';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../components/field-values';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { EditedRecord } from '../../sharing/EditedRecord';
import { localDay } from '../days';
import type { ComplaintSaver, RowValues } from '../mutations';
import classes from './RowCard.module.css';
import { SavedField } from './SavedField';

interface RowCardProps {
  readonly row: ComplaintRow;
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
  /** Measures have a text and a kind of their own, and can be deleted. */
  readonly onRemove?: () => void;
}

const text = (value: FieldValue) => (value === null ? null : String(value));

/** Everything about one step or measure, edited in place: text, person, due, done, note. */
export function RowCard({ row, saver, readOnly, onRemove }: RowCardProps) {
  const { t } = useTranslation('complaints');
  const failureText = useFailureText();
  const save = (set: Partial<RowValues>, seen?: number) => saver.saveRow(row.id, set, seen);
  const toggle = () =>
    void save({ doneOn: row.doneOn ? null : localDay() }).catch((error: unknown) =>
      toast({ message: failureText(error), tone: 'danger' }),
    );
  return (
    <EditedRecord rootId={row.complaintId} table="complaintRows" partId={row.id}>
      <dl className={classes.fields}>
        {row.kind === 'measure' && (
          <>
            <SavedField
              field="title"
              label={t('row.title')}
              kind="text"
              value={row.title}
              readOnly={readOnly}
              version={row.version}
              save={(value, seen) => save({ title: text(value) }, seen)}
            />
            <SavedField
              field="measure"
              label={t('row.measure')}
              kind="select"
              required
              value={row.measure ?? 'corrective'}
              readOnly={readOnly}
              options={(['emergency', 'corrective'] as const).map((value) => ({
                value,
                label: t(`measureOne.${value}`),
              }))}
              version={row.version}
              save={(value, seen) =>
                save({ measure: value === 'emergency' ? 'emergency' : 'corrective' }, seen)
              }
            />
          </>
        )}
        <SavedField
          field="ownerId"
          label={t('row.ownerId')}
          kind="member"
          value={row.ownerId}
          readOnly={readOnly}
          version={row.version}
          save={(value, seen) => save({ ownerId: text(value) }, seen)}
        />
        <SavedField
          field="dueOn"
          label={t('row.dueOn')}
          kind="date"
          value={row.dueOn}
          readOnly={readOnly}
          version={row.version}
          save={(value, seen) => save({ dueOn: text(value) }, seen)}
        />
        <SavedField
          field="doneOn"
          label={t('row.doneOn')}
          kind="date"
          value={row.doneOn}
          readOnly={readOnly}
          version={row.version}
          save={(value, seen) => save({ doneOn: text(value) }, seen)}
        />
        <SavedField
          field="note"
          label={t('row.note')}
          kind="long"
          value={row.note}
          readOnly={readOnly}
          version={row.version}
          save={(value, seen) => save({ note: text(value) }, seen)}
        />
      </dl>
      {!readOnly && (
        <div className={classes.actions}>
          <Button
            onClick={toggle}
            leftSection={row.doneOn ? null : <IconCheck size={14} stroke={2} aria-hidden />}
          >
            {row.doneOn ? t('steps.unmark') : t('steps.mark')}
          </Button>
          {onRemove && (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={14} stroke={1.6} aria-hidden />}
              onClick={onRemove}
            >
              {t('measures.remove')}
            </Button>
          )}
        </div>
      )}
    </EditedRecord>
  );
}
