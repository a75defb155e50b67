import { Button, Menu } from '@mantine/core';
import type { CustomerQuestion } from '@shared/features/customers/contract';
import type { CustomerRow, CustomerValues } from '@shared/features/customers/model';
import { IconPencil, IconTrash, IconTrophy, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { BulkBar } from '../../../components/BulkBar';
import type { Selection } from '../../../components/table/selection';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { choiceOf, idsOf } from '../chosen';
import { openHandOver } from '../hand-over';
import { choicesOf } from '../labels';
import { BulkEditDialog } from './BulkEditDialog';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface CustomersBulkBarProps {
  readonly selection: Selection;
  /** What the list shows, for a selection of everything that matches. */
  readonly question: CustomerQuestion;
  /** How many match in all. */
  readonly total: number;
  readonly currency: string;
  /** The rows read so far, by their place. */
  readonly loaded: ReadonlyMap<number, CustomerRow> | null;
  onSelectAll(): void;
  onClear(): void;
}

/** What can be done with the selected customers; each act is one batch that Undo takes back. */
export function CustomersBulkBar(props: CustomersBulkBarProps) {
  const { selection, question, total, currency, loaded, onSelectAll, onClear } = props;
  const { t } = useTranslation('customers');
  const format = useFormat();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const team = useTranslation('team');
  const [editing, setEditing] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const setTier = (tier: CustomerValues['tier']) =>
    void attempt(async () => {
      const { count, batchId } = await api.customers.editMany({
        who: choiceOf(selection, question),
        set: { tier },
      });
      onClear();
      undoToast(t('bulk.changed', { count }), batchId);
    });
  const handOver = () =>
    void attempt(async () =>
      openHandOver({
        ids: await idsOf(selection, question),
        known: [...(loaded?.values() ?? [])].filter((row) => selection.has(row.id)),
        onDone: onClear,
      }),
    );
  const remove = () =>
    void attempt(async () => {
      const { count, batchId } = await api.customers.remove({ ids: await idsOf(selection, question) });
      onClear();
      undoToast(t('bulk.deleted', { count }), batchId);
    });
  return (
    <>
      <BulkBar count={selection.size} onClear={onClear}>
        {selection.size < total && (
          <Button variant="subtle" onClick={onSelectAll}>
            {t('bulk.all', { count: total, formatted: format.number(total) })}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPencil {...icon} />}
          onClick={() => setEditing(true)}
        >
          {t('bulkEdit.open')}
        </Button>
        <Button variant="subtle" color="gray" leftSection={<IconUserShare {...icon} />} onClick={handOver}>
          {team.t('handOver.bulk')}
        </Button>
        <Menu position="top">
          <Menu.Target>
            <Button variant="subtle" color="gray" leftSection={<IconTrophy {...icon} />}>
              {t('bulk.tier')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {choicesOf(t, 'tier').map(({ value, label }) => (
              <Menu.Item key={value} onClick={() => setTier(value as CustomerValues['tier'])}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="subtle" color="gray" leftSection={<IconTrash {...icon} />} onClick={remove}>
          {t('bulk.delete')}
        </Button>
      </BulkBar>
      {editing && (
        <BulkEditDialog
          who={choiceOf(selection, question)}
          count={selection.size}
          currency={currency}
          onClose={() => setEditing(false)}
          onDone={onClear}
        />
      )}
    </>
  );
}
