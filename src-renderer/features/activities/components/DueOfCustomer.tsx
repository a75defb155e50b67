import type { DueItem } from '@shared/features/today/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section';
import { keyOf } from '../../today/due';
import { todayQueries } from '../../today/queries';
import { activityQueries } from '../queries';
import { openQuickAdd } from '../store';
import classes from '../Timeline.module.css';
import { DueLineOfCustomer } from './DueLineOfCustomer';

/** So many leave room on the first screen for what happened lately. */
const shown = 6;

interface DueOfCustomerProps {
  readonly customer: { readonly id: string; readonly name: string };
  readonly readOnly: boolean;
}

/** What is to be done for a customer: tasks, actions, clocks, the next step; ticked off in place. */
export function DueOfCustomer({ customer, readOnly }: DueOfCustomerProps) {
  const { t } = useTranslation('activities');
  const [all, setAll] = useState(false);
  const { data: due } = useQuery(todayQueries.ofCustomer(customer.id));
  const { data: tasks } = useQuery(activityQueries.tasks(customer.id));
  const someDay = (tasks ?? [])
    .filter((task) => task.dueOn === null)
    .map(
      (task): DueItem => ({
        ...task,
        kind: 'task',
        dueOn: '',
        dueAt: null,
        customerName: customer.name,
        abcClass: null,
        planId: null,
        complaintId: null,
        complaintNumber: null,
      }),
    );
  const items = [...(due ?? []), ...someDay];
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
        {(all ? items : items.slice(0, shown)).map((item) => (
          <DueLineOfCustomer
            key={keyOf(item)}
            item={item}
            task={item.kind === 'task' ? tasks?.find((task) => task.id === item.id) : undefined}
            customer={customer}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {!all && items.length > shown && (
        <button type="button" className={`link sm ${classes.all}`} onClick={() => setAll(true)}>
          {t('due.all', { count: items.length })}
        </button>
      )}
    </Section>
  );
}
