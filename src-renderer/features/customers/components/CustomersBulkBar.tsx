import { Button, Menu } from '@mantine/core';
import type { CustomerRow, CustomerValues } from '@shared/features/customers/model';
import { IconTrash, IconTrophy, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '../../../components/BulkBar';
import type { Selection } from '../../../components/table/selection';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { MergeTwoButton } from '../../duplicates/components/ReviewLinks';
import { openHandOver } from '../hand-over';
import { choicesOf } from '../labels';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface CustomersBulkBarProps {
  readonly selection: Selection;
  /** The rows read so far, by their place. */
  readonly loaded: ReadonlyMap<number, CustomerRow> | null;
  onClear(): void;
}

/** What can be done with the selected customers; each act is one batch that Undo takes back. */
export function CustomersBulkBar({ selection, loaded, onClear }: CustomersBulkBarProps) {
  const { t } = useTranslation('customers');
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const team = useTranslation('team');
  const ids = [...selection];

  const act = async (
    work: () => Promise<{ count: number; batchId: string | null }>,
    said: (count: number) => string,
  ) => {
    try {
      const { count, batchId } = await work();
      onClear();
      undoToast(said(count), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const set = (values: Partial<Omit<CustomerValues, 'name' | 'ownerId'>>) =>
    void act(
      () => api.customers.editMany({ who: { ids }, set: values }),
      (count) => t('bulk.changed', { count }),
    );
  const menu = (
    label: string,
    left: React.ReactNode,
    items: readonly { value: string; label: string }[],
    choose: (value: string) => void,
  ) => (
    <Menu position="top">
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={left}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item key={item.value} onClick={() => choose(item.value)}>
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  const handOver = () =>
    openHandOver({
      ids,
      known: [...(loaded?.values() ?? [])].filter((row) => selection.has(row.id)),
      onDone: onClear,
    });
  return (
    <BulkBar count={selection.size} onClear={onClear}>
      <Button variant="subtle" color="gray" leftSection={<IconUserShare {...icon} />} onClick={handOver}>
        {team.t('handOver.bulk')}
      </Button>
      <MergeTwoButton ids={ids} />
      {menu(t('bulk.tier'), <IconTrophy {...icon} />, choicesOf(t, 'tier'), (tier) =>
        set({ tier: tier as CustomerValues['tier'] }),
      )}
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconTrash {...icon} />}
        onClick={() =>
          void act(
            () => api.customers.remove({ ids }),
            (count) => t('bulk.deleted', { count }),
          )
        }
      >
        {t('bulk.delete')}
      </Button>
    </BulkBar>
  );
}
