import type { todayContract } from '@shared/features/today/contract';
import type { OutputOf } from '@shared/rpc/operation';
import {
  IconAlertCircle,
  IconClockExclamation,
  IconShieldExclamation,
  IconTrendingDown,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChangeLabel } from '../../../app/shell/useChangeLabel';
import { useFormat } from '../../../app/useFormat';
import { Avatar } from '../../../components/Avatar';
import { ClassBadge } from '../../../components/ClassBadge';
import { Section, SideRail } from '../../../components/Section';
import { localDay } from '../days';
import classes from '../TodayPage.module.css';

type Overview = OutputOf<typeof todayContract.overview>;
type Trouble = Overview['attention'][number];
type Change = Overview['changed'][number];

interface TodayRailProps {
  readonly attention: readonly Trouble[];
  readonly changed: readonly Change[];
  readonly loaded: boolean;
}

/** At the right: customers that want a look, and the files changed lately. */
export function TodayRail({ attention, changed, loaded }: TodayRailProps) {
  const { t } = useTranslation('today');
  return (
    <div className={classes.rail}>
      <SideRail label={t('rail.label')}>
        {attention.length > 0 && (
          <Section title={t('rail.attention')} count={attention.length}>
            {attention.map((trouble) => (
              <TroubleLine
                key={`${trouble.customerId}${trouble.reason}${trouble.title ?? ''}`}
                trouble={trouble}
              />
            ))}
          </Section>
        )}
        {loaded && (
          <Section title={t('rail.changed')}>
            {changed.length === 0 && <p className="t3">{t('rail.nothingChanged')}</p>}
            {changed.map((change) => (
              <ChangeLine key={change.customerId} change={change} />
            ))}
          </Section>
        )}
      </SideRail>
    </div>
  );
}

const troubleIcons = {
  over_limit: IconAlertCircle,
  overdue: IconClockExclamation,
  declining: IconTrendingDown,
  risk: IconShieldExclamation,
};

function TroubleLine({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const TroubleIcon = troubleIcons[trouble.reason];
  const amount = format.money(trouble.amount, trouble.currency ?? undefined, { compact: true });
  return (
    <Link to={`/customers/${trouble.customerId}`} className={classes.trouble}>
      <TroubleIcon
        size={16}
        stroke={1.6}
        className={trouble.reason === 'declining' || trouble.reason === 'risk' ? 'warn' : 'danger'}
        aria-hidden
      />
      <span>
        <span className="m">{trouble.name}</span>
        <br />
        <span className="t2 sm">
          {t(`trouble.${trouble.reason}`, { amount, title: trouble.title ?? '' })}
        </span>
      </span>
      <ClassBadge value={trouble.abcClass} />
    </Link>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const format = useFormat();
  const changeLabel = useChangeLabel();
  const today = localDay(new Date(change.at)) === localDay();
  return (
    <Link
      to={`/customers/${change.customerId}`}
      className={classes.change}
      title={`${change.by}: ${changeLabel(change.label)}`}
    >
      <Avatar name={change.by} />
      <span className="grow ell">
        <span className="m">{change.name}</span> <span className="t2">{changeLabel(change.label)}</span>
      </span>
      <span className="t3 sm n">{today ? format.time(change.at) : format.date(change.at)}</span>
    </Link>
  );
}
