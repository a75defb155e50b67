import { ActionIcon, Button } from '@mantine/core';
import type { ComplaintStatus } from '@shared/features/complaints/model';
import { nextStatus } from '@shared/features/complaints/status';
import { IconArrowBackUp, IconCheck, IconChevronDown, IconChevronUp, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Avatar } from '../../../components/Avatar';
import { ClassBadge } from '../../../components/ClassBadge';
import { Kbd } from '../../../components/Kbd';
import { Breadcrumbs } from '../../../components/PageHeader';
import { Tag } from '../../../components/Tag';
import { useMemberName } from '../../../components/team';
import { EditingMark } from '../../sharing/components/EditingMark';
import { statusTone, useComplaintOptions } from '../labels';
import { neighboursOf } from '../list';
import type { ComplaintSaver } from '../mutations';
import type { ComplaintDetail } from '../queries';
import classes from './ComplaintHeader.module.css';
import { ComplaintMenu } from './ComplaintMenu';
import { SavedField } from './SavedField';

interface ComplaintHeaderProps {
  readonly detail: ComplaintDetail;
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
  /** Moves to the next status, or opens a closed complaint again. */
  onAdvance(): void;
  onMove(status: ComplaintStatus): void;
  onHistory(): void;
}

/** Where one is, what it is about, whose it is; print, and the one step that comes next. */
export function ComplaintHeader({
  detail,
  saver,
  readOnly,
  onAdvance,
  onMove,
  onHistory,
}: ComplaintHeaderProps) {
  const { t } = useTranslation('complaints');
  const options = useComplaintOptions();
  const { complaint, customer } = detail;
  const owner = useMemberName()(complaint.ownerId);
  const next = nextStatus(complaint.status);
  const kind = options.kinds.find((one) => one.value === complaint.kind);
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <Breadcrumbs items={[{ label: t('title'), to: '/complaints' }, { label: complaint.number }]} />
        <span className="grow" />
        <Arrows id={complaint.id} />
        <ComplaintMenu complaint={complaint} readOnly={readOnly} onMove={onMove} onHistory={onHistory} />
      </div>
      <div className={classes.main}>
        <div className={classes.what}>
          <div className={classes.name}>
            <h1>
              <SavedField
                layout="bare"
                field="title"
                label={t('field.title')}
                kind="text"
                required
                readOnly={readOnly}
                value={complaint.title}
                version={complaint.version}
                save={(value, seen) => saver.save({ title: String(value) }, seen)}
              />
            </h1>
            <Tag tone={statusTone(complaint.status)}>{t(`status.${complaint.status}`)}</Tag>
            <EditingMark rootId={complaint.id} />
          </div>
          <div className={classes.facts}>
            <span className={classes.fact}>
              <ClassBadge value={customer.abcClass} />
              <Link className="link ell" to={`/customers/${customer.id}`}>
                {customer.name}
              </Link>
            </span>
            <span className={classes.fact}>
              <span className="t3">{t('field.kind')}</span>
              <SavedField
                layout="bare"
                field="kind"
                label={t('field.kind')}
                kind="select"
                required
                readOnly={readOnly}
                options={options.kinds}
                value={complaint.kind}
                display={[kind?.label, complaint.subKind].filter(Boolean).join(', ')}
                version={complaint.version}
                save={(value, seen) =>
                  saver.save(
                    {
                      kind: options.kinds.find((one) => one.value === value)?.value ?? complaint.kind,
                    },
                    seen,
                  )
                }
              />
            </span>
            <span className={classes.fact}>
              <span className="t3">{t('field.severity')}</span>
              <SavedField
                layout="bare"
                field="severity"
                label={t('field.severity')}
                kind="select"
                required
                readOnly={readOnly}
                options={options.severities}
                value={String(complaint.severity)}
                display={t('severityOf', { value: complaint.severity })}
                version={complaint.version}
                save={(value, seen) => saver.save({ severity: Number(value) }, seen)}
              />
            </span>
            <span className={classes.fact}>
              <span className="t3">{t('field.ownerId')}</span>
              {owner && <Avatar name={owner.name} me={owner.me} />}
              <SavedField
                layout="bare"
                field="ownerId"
                label={t('field.ownerId')}
                kind="member"
                readOnly={readOnly}
                value={complaint.ownerId}
                version={complaint.version}
                save={(value, seen) => saver.save({ ownerId: value === null ? null : String(value) }, seen)}
              />
            </span>
          </div>
        </div>
        <Button
          component={Link}
          to={`/print/complaint/${complaint.id}`}
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
        >
          {t('print', { ns: 'common' })}
        </Button>
        {!readOnly && (
          <Button
            variant="filled"
            onClick={onAdvance}
            leftSection={
              next ? (
                <IconCheck size={16} stroke={1.6} aria-hidden />
              ) : (
                <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
              )
            }
            rightSection={<Kbd keys="E" />}
          >
            {next ? t(`move.${next}`) : t('reopen')}
          </Button>
        )}
      </div>
    </header>
  );
}

/** To the complaint before and after this one in the list it was opened from. */
function Arrows({ id }: { id: string }) {
  const { t } = useTranslation('complaints');
  const navigate = useNavigate();
  const { previous, next } = neighboursOf(id);
  if (previous === null && next === null) return null;
  const arrow = (to: string | null, label: string, Icon: typeof IconChevronUp) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => void navigate(`/complaints/${to}`)}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  return (
    <>
      {arrow(previous, t('page.previous'), IconChevronUp)}
      {arrow(next, t('page.next'), IconChevronDown)}
    </>
  );
}
