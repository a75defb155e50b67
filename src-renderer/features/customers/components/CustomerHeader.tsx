import { ActionIcon, Button, Menu } from '@mantine/core';
import { relationships } from '@shared/features/customers/fields';
import {
  IconChevronDown,
  IconChevronUp,
  IconDots,
  IconFileText,
  IconMessageReport,
  IconPrinter,
  IconTrash,
  IconUserShare,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Command, useCommands } from '../../../app/commands/registry';
import { ClassBadge } from '../../../components/ClassBadge';
import { Kbd } from '../../../components/Kbd';
import { Member } from '../../../components/Member';
import { Breadcrumbs } from '../../../components/PageHeader';
import { Pips } from '../../../components/Pips';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { openLogComplaint } from '../../complaints/log/store';
import { EditingMark } from '../../sharing/components/EditingMark';
import { useCustomerRights, useMayWrite } from '../../team/access';
import { openHandOver } from '../hand-over';
import { choiceLabel } from '../labels';
import { listInput, recallList } from '../list-state';
import { type CustomerDetail, customerQueries } from '../queries';
import { CustomerField } from './CustomerField';
import classes from './CustomerHeader.module.css';
import { RestrictExplained } from './RestrictExplained';
import { Restricted } from './Restricted';
import { RestrictItem } from './RestrictItem';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Who this is, how they stand, and what can be done with them. */
export function CustomerHeader({ customer, readOnly }: { customer: CustomerDetail; readOnly: boolean }) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const team = useTranslation('team');
  const rights = useCustomerRights(customer);
  const mayWrite = useMayWrite() && customer.deletedAt === null;
  const [explaining, setExplaining] = useState(false);
  const { data: place } = useQuery(
    customerQueries.neighbours({ ...listInput(recallList()), id: customer.id }),
  );
  const go = (id: string | null | undefined) => id && void navigate(`/customers/${id}`, { replace: true });
  const print = () => void navigate(`/print/card/${customer.id}`);
  const handOver = () =>
    openHandOver({
      ids: [customer.id],
      known: [{ id: customer.id, name: customer.name, ownerId: customer.ownerId }],
    });
  const log = () => openLogComplaint({ customerId: customer.id });

  const remove = async () => {
    try {
      const { batchId } = await api.customers.remove({ ids: [customer.id] });
      await navigate('/customers');
      undoToast(t('page.deleted', { name: customer.name }), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const logCommand: Command = {
    id: 'complaint.log',
    keys: 'L',
    label: t('page.logComplaint'),
    group: 'do',
    run: log,
  };
  useCommands([
    ...(readOnly ? [] : [logCommand]),
    { id: 'print', keys: 'mod+P', label: t('page.printCard'), group: 'do', run: print, whileTyping: true },
  ]);
  const arrow = (label: string, id: string | null | undefined, Icon: typeof IconChevronUp) => (
    <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={!id} onClick={() => go(id)}>
      <Icon {...icon} />
    </ActionIcon>
  );
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <Breadcrumbs
          items={[{ label: t('title'), to: '/customers' }, { label: customer.shortName ?? customer.name }]}
        />
        <span className={classes.tools}>
          {place && place.index !== null && (
            <span className="t3 n">{t('page.of', { index: place.index + 1, total: place.total })}</span>
          )}
          {arrow(t('page.previous'), place?.previousId, IconChevronUp)}
          {arrow(t('page.next'), place?.nextId, IconChevronDown)}
          {customer.deletedAt === null && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={t('page.more')}>
                  <IconDots {...icon} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {!readOnly && (
                  <Menu.Item
                    leftSection={<IconFileText {...icon} />}
                    onClick={() => void navigate(`/plans?new&customer=${customer.id}`)}
                  >
                    {t('page.newPlan')}
                  </Menu.Item>
                )}
                <Menu.Item
                  leftSection={<IconPrinter {...icon} />}
                  onClick={() => void navigate(`/print/handover/${customer.id}`)}
                >
                  {t('page.printHandover')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconPrinter {...icon} />}
                  onClick={() => void navigate(`/print/research/${customer.id}`)}
                >
                  {t('page.printResearch')}
                </Menu.Item>
                {mayWrite && rights.handOver && (
                  <>
                    <Menu.Item leftSection={<IconUserShare {...icon} />} onClick={handOver}>
                      {team.t('handOver.menu')}
                    </Menu.Item>
                    <RestrictItem customer={customer} onExplain={() => setExplaining(true)} />
                  </>
                )}
                {!readOnly && (
                  <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void remove()}>
                    {t('page.delete')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </div>
      <div className={classes.main}>
        <ClassBadge value={customer.abcClass} size="xl" />
        <div className={classes.who}>
          <h1>
            <CustomerField customer={customer} field="name" readOnly={readOnly} layout="bare" />
            {customer.otherName && <span className={classes.other}>{customer.otherName}</span>}
            {customer.restricted && <Restricted />}
            <EditingMark rootId={customer.id} />
          </h1>
          <dl className={classes.classes}>
            <dt>{t('field.tier')}</dt>
            <dd>{customer.tier ? choiceLabel(t, 'tier', customer.tier) : '–'}</dd>
            <dt>{t('field.relationship')}</dt>
            <dd>
              {customer.relationship ? (
                <>
                  <Pips value={relationships.indexOf(customer.relationship) + 1} />
                  {choiceLabel(t, 'relationship', customer.relationship)}
                </>
              ) : (
                '–'
              )}
            </dd>
            <dt>{t('column.lifecycle')}</dt>
            <dd>{choiceLabel(t, 'lifecycleSet', customer.lifecycle)}</dd>
            <dt>{t('field.ownerId')}</dt>
            <dd>
              <Member id={customer.ownerId} />
            </dd>
          </dl>
        </div>
        <div className={classes.actions}>
          <Button leftSection={<IconPrinter {...icon} />} onClick={print}>
            {t('page.printCard')}
          </Button>
          {!readOnly && (
            <Button
              variant="filled"
              leftSection={<IconMessageReport {...icon} />}
              rightSection={<Kbd keys="L" />}
              onClick={log}
            >
              {t('page.logComplaint')}
            </Button>
          )}
        </div>
      </div>
      {explaining && <RestrictExplained onClose={() => setExplaining(false)} />}
    </header>
  );
}
