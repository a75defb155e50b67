import { Checkbox } from '@mantine/core';
import type { DueItem } from '@shared/features/today/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { Section } from '../../../components/Section';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { localDay } from '../../today/days';
import { addressOf, canTick, keyOf } from '../../today/due';
import { todayQueries } from '../../today/queries';
import { tickOff } from '../../today/useDone';
import { activityQueries } from '../queries';
import { openQuickAdd } from '../store';
import classes from '../Timeline.module.css';

interface DueOfCustomerProps {
  readonly customer: { readonly id: string; readonly name: string };
  readonly readOnly: boolean;
}

/** What is to be done for a customer: tasks, actions, clocks, the next step; ticked off in place. */
export function DueOfCustomer({ customer, readOnly }: DueOfCustomerProps) {
  const { t } = useTranslation('activities');
  const today = useTranslation('today');
  const format = useFormat();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const { data: due } = useQuery(todayQueries.ofCustomer(customer.id));
  const { data: tasks } = useQuery(activityQueries.tasks(customer.id));
  const someDay = (tasks ?? [])
    .filter((task) => task.dueOn === null)
    .map((task): DueItem & { dueOn: string } => ({
      ...task,
      kind: 'task',
      dueOn: '',
      dueAt: null,
      customerName: customer.name,
      abcClass: null,
      planId: null,
      complaintId: null,
      complaintNumber: null,
    }));
  const items = [...(due ?? []), ...someDay];
  const tick = async (item: DueItem) => {
    try {
      undoToast(t('due.ticked', { title: item.title }), (await tickOff(item)).batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Section
      title={t('due.title')}
      count={items.length}
      note={
        !readOnly && (
          <button type="button" className="link" onClick={() => openQuickAdd({ customer, kind: 'task' })}>
            {t('due.add')}
          </button>
        )
      }
    >
      {due && items.length === 0 && <p className="t3">{t('due.none')}</p>}
      <ul className={classes.due}>
        {items.slice(0, 10).map((item) => (
          <li key={keyOf(item)}>
            {!readOnly && canTick(item) && (
              <Checkbox
                checked={false}
                onChange={() => void tick(item)}
                aria-label={t('due.done', { title: item.title })}
              />
            )}
            <span
              className={classes.day}
              data-late={(item.dueOn !== '' && item.dueOn < localDay()) || undefined}
            >
              {item.dueOn === '' ? t('due.noDay') : format.date(item.dueOn)}
            </span>
            {item.planId || item.complaintId ? (
              <Link to={addressOf(item)} className="ell grow">
                {item.title}
              </Link>
            ) : (
              <span className="ell grow">{item.title}</span>
            )}
            <span className="t3 sm">{today.t(`kind.${item.kind}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
