import { ActionIcon, Button, Menu } from '@mantine/core';
import { type PlanSection, planSections, type planStatuses } from '@shared/features/plans/model';
import { planProgress } from '@shared/features/plans/rules';
import { IconCheck, IconDots, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { useFormat } from '../../app/useFormat';
import { ClassBadge } from '../../components/ClassBadge';
import { ErrorState } from '../../components/ErrorState';
import { Kbd } from '../../components/Kbd';
import { Breadcrumbs } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import { Tag } from '../../components/Tag';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { customerQueries } from '../customers/queries';
import { EditingMark } from '../sharing/components/EditingMark';
import { useSharing } from '../sharing/queries';
import { useMayEditCustomer } from '../team/access';
import { planTones } from './components/columns';
import { PlanRail } from './components/PlanRail';
import { PlanSectionEditor } from './components/PlanSectionEditor';
import { SectionList } from './components/SectionList';
import classes from './PlanPage.module.css';
import { type PlanDetail, planQueries } from './queries';
import { usePlanSaveStatus } from './useAutosave';
import { usePlanSaver } from './usePlanSaver';
import { writersBySection } from './writing';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
type Status = (typeof planStatuses)[number];
const nextStatus: Record<Status, Status> = {
  draft: 'in_review',
  in_review: 'approved',
  approved: 'in_review',
  archived: 'draft',
};

/** The account plan, written section by section. */
export default function PlanPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(planQueries.detail(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows />;
  return <Loaded key={id} detail={data} />;
}

function Loaded({ detail }: { detail: PlanDetail }) {
  const { plan, texts, rows } = detail;
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const mayEdit = useMayEditCustomer(plan.customerId);
  const save = usePlanSaver(plan);
  const [address, setAddress] = useSearchParams();
  const section = planSections.find((one) => one === address.get('section')) ?? 'summary';
  const { data: customer } = useQuery(customerQueries.detail(plan.customerId));
  const { state } = useSharing();
  const writers = useMemo(() => writersBySection(state, plan.id, rows), [state, plan.id, rows]);
  const progress = useMemo(() => planProgress(texts, rows), [texts, rows]);
  const readOnly = plan.deletedAt !== null || !mayEdit || plan.status === 'archived';

  const format = useFormat();
  const status = usePlanSaveStatus(plan.id, readOnly);
  const choose = (next: PlanSection) => setAddress({ section: next }, { replace: true });
  const preview = () => void navigate(`/print/plan/${plan.id}`);
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  const move = (status: Status) => void attempt(() => save({ status }));
  const remove = () =>
    void attempt(async () => {
      const { batchId } = await api.plans.remove({ ids: [plan.id] });
      await navigate('/plans');
      undoToast(t('deleted'), batchId);
    });
  useCommands([
    { id: 'print', keys: 'mod+P', label: t('preview'), group: 'do', run: preview, whileTyping: true },
  ]);
  const next = nextStatus[plan.status];
  return (
    <>
      <header className={classes.header}>
        <Breadcrumbs items={[{ label: t('title'), to: '/plans' }, { label: '' }]} />
        <ClassBadge value={customer?.abcClass ?? null} />
        <h1 className="ell">
          <Link to={`/customers/${plan.customerId}`}>{customer?.name ?? ''}</Link>
          {customer ? ', ' : ''}
          {plan.title}
        </h1>
        <Tag tone={planTones[plan.status]}>{t(`status.${plan.status}`)}</Tag>
        <span className="t3">{t('edition', { number: plan.edition })}</span>
        <span className={classes.tools}>
          <span className={classes.saved} role="status">
            {status.state === 'saved' && status.at && (
              <>
                <IconCheck size={14} stroke={1.6} aria-hidden />{' '}
                {t('savedAt', { time: format.time(status.at) })}
              </>
            )}
            {status.state === 'saving' && t('saving')}
            {status.state === 'waiting' && <span className="danger">{t('notSaved')}</span>}
          </span>
          <EditingMark rootId={plan.id} short />
          <Button
            leftSection={<IconPrinter {...icon} />}
            rightSection={<Kbd keys="mod+P" />}
            onClick={preview}
          >
            {t('preview')}
          </Button>
          {mayEdit && (
            <Button variant="filled" onClick={() => move(next)}>
              {t(`move.${next}`)}
            </Button>
          )}
          {mayEdit && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={t('more', { ns: 'common' })}>
                  <IconDots {...icon} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {(['draft', 'in_review', 'approved', 'archived'] as const)
                  .filter((status) => status !== plan.status && status !== next)
                  .map((status) => (
                    <Menu.Item key={status} onClick={() => move(status)}>
                      {t(`move.${status}`)}
                    </Menu.Item>
                  ))}
                <Menu.Item leftSection={<IconTrash {...icon} />} onClick={remove}>
                  {t('delete')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </header>
      <div className={classes.body}>
        <SectionList
          progress={progress}
          value={section}
          editors={(one) => writers.get(one) ?? []}
          onChange={choose}
        />
        <div className={classes.editor}>
          <PlanSectionEditor key={section} detail={detail} section={section} readOnly={readOnly} />
        </div>
        <PlanRail plan={plan} readOnly={readOnly} />
      </div>
    </>
  );
}
