import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import type { Task } from '@shared/features/tasks/contract';
import type { DueItem } from '@shared/features/today/contract';
import { dayAfter } from '@shared/features/today/rules';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { localDay } from '../../today/days';
import { addressOf, canTick } from '../../today/due';
import { tickOff } from '../../today/useDone';
import { nextMonday } from '../days';
import { openQuickAdd } from '../store';
import classes from '../Timeline.module.css';

interface DueLineOfCustomerProps {
  readonly item: DueItem;
  /** The task behind it, which can then be changed here. */
  readonly task: Task | undefined;
  readonly customer: { readonly id: string; readonly name: string };
  readonly readOnly: boolean;
}

/** One due thing on a customer's page: tick, day, what; a task is edited, put off and deleted from its menu. */
export function DueLineOfCustomer({ item, task, customer, readOnly }: DueLineOfCustomerProps) {
  const { t } = useTranslation('activities');
  const today = useTranslation('today');
  const format = useFormat();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const title = item.title || today.t(`kind.${item.kind}`);
  const act = async (run: () => Promise<{ batchId: string | null }>, message: string) => {
    try {
      undoToast(message, (await run()).batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const snooze = (dueOn: string) =>
    void act(
      () => api.tasks.save({ id: item.id, baseVersion: item.version, set: { dueOn } }),
      t('due.snoozed', { title, date: format.date(dueOn) }),
    );
  const tomorrow = dayAfter(localDay(), 1);
  return (
    <li>
      {!readOnly && canTick(item) ? (
        <Checkbox
          checked={false}
          onChange={() => void act(() => tickOff(item), t('due.ticked', { title }))}
          aria-label={t('due.done', { title })}
        />
      ) : (
        <span />
      )}
      <span className={classes.day} data-late={(item.dueOn !== '' && item.dueOn < localDay()) || undefined}>
        {item.dueOn === '' ? t('due.noDay') : format.date(item.dueOn)}
      </span>
      {item.planId || item.complaintId ? (
        <Link to={addressOf(item)} className="ell">
          {title}
        </Link>
      ) : (
        <span className="ell" title={title}>
          {title}
        </span>
      )}
      <span className="t3 sm">{today.t(`kind.${item.kind}`)}</span>
      {task && !readOnly ? (
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('due.more', { title })}>
              <IconDots size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => openQuickAdd({ customer, task })}>{t('due.edit')}</Menu.Item>
            <Menu.Item
              rightSection={<span className="t3 sm">{format.date(tomorrow)}</span>}
              onClick={() => snooze(tomorrow)}
            >
              {t('due.tomorrow')}
            </Menu.Item>
            <Menu.Item
              rightSection={<span className="t3 sm">{format.date(nextMonday())}</span>}
              onClick={() => snooze(nextMonday())}
            >
              {t('due.nextWeek')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              onClick={() =>
                void act(() => api.tasks.remove({ ids: [task.id] }), t('due.deleted', { title }))
              }
            >
              {t('due.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span />
      )}
    </li>
  );
}
