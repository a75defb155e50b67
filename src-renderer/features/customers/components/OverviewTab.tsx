import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice, Notices } from '../../../components/Notice';
import { Section } from '../../../components/Section';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { useUndoToast } from '../../../components/useUndoToast';
import { api } from '../../../rpc/api';
import { DueOfCustomer } from '../../activities/components/DueOfCustomer';
import { EntryLine } from '../../activities/components/EntryLine';
import { activityQueries } from '../../activities/queries';
import classes from '../../activities/Timeline.module.css';
import { localDay } from '../../today/days';
import type { CustomerDetail } from '../queries';
import { CustomerFigures } from './CustomerFigures';
import { CustomerWarnings } from './CustomerWarnings';
import fileClasses from './FileTab.module.css';
import { ResearchSection } from './ResearchSection';

const shown = 8;

interface OverviewTabProps {
  readonly customer: CustomerDetail;
  readonly readOnly: boolean;
}

/** The first screen: who they are, how they stand, what is due, what happened lately. */
export function OverviewTab({ customer, readOnly }: OverviewTabProps) {
  const { t } = useTranslation('activities');
  const prospect = customer.lifecycle === 'prospect';
  const essentials = [
    customer.lineOfBusiness,
    customer.city,
    customer.phone,
    prospect && customer.source ? `${t('overview.source')}: ${customer.source}` : null,
  ].filter(Boolean);
  const { data } = useInfiniteQuery(activityQueries.timeline(customer.id, {}, shown));
  const entries = data?.pages[0]?.entries;
  return (
    <div className={fileClasses.file}>
      {essentials.length > 0 && <p className="t2">{essentials.join(' · ')}</p>}
      <CustomerFigures customer={customer} />
      <CustomerWarnings customer={customer} />
      <OpenRisks customerId={customer.id} readOnly={readOnly} />
      <div className={fileClasses.groups}>
        <DueOfCustomer customer={customer} readOnly={readOnly} />
        <Section
          title={t('overview.lately')}
          note={
            <Link className="link" to={`/customers/${customer.id}/timeline`}>
              {t('overview.all')}
            </Link>
          }
        >
          {entries?.length === 0 && <p className="t3">{t('timeline.empty')}</p>}
          <ol className={classes.list}>
            {entries?.map((entry) => (
              <EntryLine key={entry.key} entry={entry} customer={customer} readOnly compact />
            ))}
          </ol>
        </Section>
        {prospect && <ResearchSection customer={customer} readOnly={readOnly} />}
      </div>
    </div>
  );
}

/** Risks that are not over, each closed in place. */
function OpenRisks({ customerId, readOnly }: { customerId: string; readOnly: boolean }) {
  const { t } = useTranslation('activities');
  const undoToast = useUndoToast();
  const failureText = useFailureText();
  const { data } = useQuery(activityQueries.openRisks(customerId));
  if (!data || data.length === 0) return null;
  const close = async ({ id, version, title }: (typeof data)[number]) => {
    try {
      const saved = await api.activities.save({ id, baseVersion: version, set: { closedOn: localDay() } });
      undoToast(t('timeline.closed', { title }), saved.batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Notices>
      {data.map((risk) => (
        <Notice
          key={risk.id}
          {...(!readOnly && {
            action: (
              <Button variant="subtle" onClick={() => void close(risk)}>
                {t('overview.closeRisk')}
              </Button>
            ),
          })}
        >
          {t('overview.risk', { title: risk.title })}
        </Notice>
      ))}
    </Notices>
  );
}
