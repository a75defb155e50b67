import { ActionIcon, Button, Checkbox, TagsInput } from '@mantine/core';
import type { CustomField, CustomFieldValues } from '@shared/features/fields/model';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableField } from '../../components/EditableField';
import { ErrorState } from '../../components/ErrorState';
import { Section } from '../../components/Section';
import { SkeletonRows } from '../../components/SkeletonRows';
import { toast } from '../../components/toast';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import settings from '../settings/SettingsPage.module.css';
import { useMayManage } from '../team/access';
import { AddFieldDialog } from './AddFieldDialog';
import classes from './FieldsPanel.module.css';
import { fieldQueries } from './queries';
import { useFieldProblem } from './useFieldProblem';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
const records = ['customer', 'contact'] as const;

/** The fields that a team keeps beside those of the customer file: a manager adds, names, orders and removes them. */
export function FieldsPanel() {
  const { t } = useTranslation('fields');
  const mayManage = useMayManage();
  const { data, error, refetch } = useQuery(fieldQueries.all());
  const [adding, setAdding] = useState<CustomField['record'] | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  return (
    <>
      <p className={settings.lead}>{t('lead')}</p>
      {records.map((record) => {
        const fields = data.filter((field) => field.record === record);
        return (
          <Section
            key={record}
            title={t(record === 'customer' ? 'ofCustomer' : 'ofContact')}
            {...(fields.length > 0 && { count: fields.length })}
            {...(mayManage && {
              note: (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
                  onClick={() => setAdding(record)}
                >
                  {t('add')}
                </Button>
              ),
            })}
          >
            {fields.length === 0 ? (
              <p className={classes.none}>{t('none')}</p>
            ) : (
              <FieldTable fields={fields} readOnly={!mayManage} />
            )}
          </Section>
        );
      })}
      <AddFieldDialog record={adding} onClose={() => setAdding(null)} />
    </>
  );
}

function FieldTable({ fields, readOnly }: { fields: readonly CustomField[]; readOnly: boolean }) {
  const { t } = useTranslation('fields');
  const customers = fields[0]?.record === 'customer';
  return (
    <table className={settings.table}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('nameZh')}</th>
          <th scope="col">{t('kindLabel')}</th>
          {customers && <th scope="col">{t('onCard')}</th>}
          {!readOnly && <th scope="col" aria-label={t('more', { ns: 'common' })} />}
        </tr>
      </thead>
      <tbody>
        {fields.map((field, index) => (
          <FieldRow
            key={field.id}
            field={field}
            above={fields[index - 1]}
            below={fields[index + 1]}
            readOnly={readOnly}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FieldRowProps {
  readonly field: CustomField;
  readonly above: CustomField | undefined;
  readonly below: CustomField | undefined;
  readonly readOnly: boolean;
}

function FieldRow({ field, above, below, readOnly }: FieldRowProps) {
  const { t } = useTranslation('fields');
  const problemText = useFieldProblem();
  const undoToast = useUndoToast();
  const save = (set: Partial<CustomFieldValues>, one = field) =>
    api.fields.save({ id: one.id, baseVersion: one.version, set });
  const act = (work: () => Promise<unknown>) =>
    void work().catch((error: unknown) => toast({ message: problemText(error), tone: 'danger' }));
  const trade = (other: CustomField) =>
    act(async () => {
      await save({ position: other.position });
      await save({ position: field.position }, other);
    });
  const remove = () =>
    act(async () => {
      const { batchId } = await api.fields.remove({ ids: [field.id] });
      undoToast(t('removed', { name: field.label }), batchId);
    });
  return (
    <tr>
      <td>
        <EditableField
          layout="bare"
          label={t('name')}
          kind="text"
          required
          maxLength={60}
          readOnly={readOnly}
          value={field.label}
          onSave={(value) => save({ label: String(value) })}
        />
      </td>
      <td>
        <EditableField
          layout="bare"
          label={t('nameZh')}
          kind="text"
          maxLength={60}
          readOnly={readOnly}
          value={field.labelZh}
          onSave={(value) => save({ labelZh: value === null ? null : String(value) })}
        />
      </td>
      <td>
        {t(`kind.${field.kind}`)}
        {field.choices.length > 0 && (
          <TagsInput
            className={classes.choices}
            aria-label={t('choices')}
            size="xs"
            readOnly={readOnly}
            value={field.choices}
            maxTags={100}
            splitChars={[',', '，', ';', '；']}
            onChange={(choices) => act(() => save({ choices }))}
          />
        )}
      </td>
      {field.record === 'customer' && (
        <td>
          <Checkbox
            aria-label={t('onCardLong')}
            checked={field.onCard}
            disabled={readOnly}
            onChange={(event) => act(() => save({ onCard: event.currentTarget.checked }))}
          />
        </td>
      )}
      {!readOnly && (
        <td className={classes.acts}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('up')}: ${field.label}`}
            style={{ visibility: above ? undefined : 'hidden' }}
            onClick={() => above && trade(above)}
          >
            <IconArrowUp {...icon} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('down')}: ${field.label}`}
            style={{ visibility: below ? undefined : 'hidden' }}
            onClick={() => below && trade(below)}
          >
            <IconArrowDown {...icon} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('remove')}: ${field.label}`}
            onClick={remove}
          >
            <IconTrash {...icon} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
