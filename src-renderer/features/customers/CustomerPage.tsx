import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState';
import { Notice, Notices } from '../../components/Notice';
import { SkeletonRows } from '../../components/SkeletonRows';
import { TabPanel, Tabs } from '../../components/Tabs';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import { setCustomerOnPage } from '../activities/store';
import { TimelineTab } from '../activities/TimelineTab';
import { CustomerComplaints } from '../complaints/components/CustomerComplaints';
import { PeopleTab } from '../contacts/PeopleTab';
import { MergedNotice } from '../duplicates/components/MergedNotice';
import { SamePeople } from '../duplicates/components/SamePeople';
import { HistoryPanel } from '../history/HistoryPanel';
import { CustomerPlans } from '../plans/components/CustomerPlans';
import { EditedRecord } from '../sharing/EditedRecord';
import { useCustomerRights, useMayWrite } from '../team/access';
import classes from './CustomerPage.module.css';
import { CustomerHeader } from './components/CustomerHeader';
import { CustomerRail } from './components/CustomerRail';
import { FileTab } from './components/FileTab';
import { OverviewTab } from './components/OverviewTab';
import { customerQueries } from './queries';

/** The canvas and its layout are large and wanted by few visits. */
const MapTab = lazy(() => import('../map/MapTab'));
const AttachmentsTab = lazy(() => import('../attachments/AttachmentsTab'));

const tabs = [
  'overview',
  'file',
  'people',
  'map',
  'plans',
  'complaints',
  'timeline',
  'files',
  'history',
] as const;
type CustomerTab = (typeof tabs)[number];

/** The customer file: who they are, how they stand, and everything that hangs on them. */
export default function CustomerPage() {
  const { id = '', tab: wanted } = useParams();
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const failureText = useFailureText();
  const { data: customer, error, refetch } = useQuery(customerQueries.detail(id));
  const rights = useCustomerRights(customer);
  const mayWrite = useMayWrite();
  const tab = tabs.find((one) => one === wanted) ?? 'overview';
  const name = customer?.name;
  const writable = rights.edit && customer?.deletedAt === null;
  useEffect(() => {
    if (name === undefined || !writable) return;
    setCustomerOnPage({ id, name });
    return () => setCustomerOnPage(undefined);
  }, [id, name, writable]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!customer) return <SkeletonRows />;
  const deleted = customer.deletedAt !== null;
  const readOnly = deleted || !rights.edit;
  const { counts } = customer;
  const countOf: Partial<Record<CustomerTab, number>> = {
    people: counts.contacts,
    plans: counts.plans,
    complaints: counts.complaints,
  };
  const restore = async () => {
    try {
      await api.history.restore({ records: [{ table: 'customers', id }] });
      toast({ message: t('page.restored', { name: customer.name }) });
    } catch (failed) {
      toast({ message: failureText(failed), tone: 'danger' });
    }
  };
  return (
    <EditedRecord rootId={id} table="customers">
      <div className={classes.page} key={id}>
        <CustomerHeader customer={customer} readOnly={readOnly} />
        <MergedNotice customerId={id} merged={deleted && customer.mergedIntoId !== null} />
        {deleted && (
          <div className={classes.bin}>
            <Notices>
              <Notice
                {...(mayWrite && {
                  action: <Button onClick={() => void restore()}>{t('page.restore')}</Button>,
                })}
              >
                {t('page.inBin')}
              </Notice>
            </Notices>
          </div>
        )}
        <Tabs<CustomerTab>
          id="customer"
          label={t('tab.label')}
          value={tab}
          items={tabs.map((value) => ({ value, label: t(`tab.${value}`), count: countOf[value] || null }))}
          onChange={(next) =>
            void navigate(`/customers/${id}${next === 'overview' ? '' : `/${next}`}`, { replace: true })
          }
        />
        <TabPanel id="customer" value={tab} className={classes.panel}>
          {/* Without a field in it, only a focus of its own lets it be scrolled by keyboard. */}
          <div className={classes.matter} {...(readOnly && { tabIndex: 0 })}>
            {tab === 'overview' && <OverviewTab customer={customer} readOnly={readOnly} />}
            {tab === 'timeline' && <TimelineTab customer={customer} readOnly={readOnly} />}
            {tab === 'file' && <FileTab customer={customer} readOnly={readOnly} />}
            {tab === 'people' && (
              <>
                {!readOnly && <SamePeople customerId={id} />}
                <PeopleTab customerId={id} readOnly={readOnly} />
              </>
            )}
            {tab === 'map' && (
              <Suspense fallback={<SkeletonRows />}>
                <MapTab customerId={id} customerName={customer.name} readOnly={readOnly} />
              </Suspense>
            )}
            {tab === 'plans' && <CustomerPlans customerId={id} />}
            {tab === 'complaints' && <CustomerComplaints customerId={id} />}
            {tab === 'files' && (
              <Suspense fallback={<SkeletonRows rows={4} />}>
                <AttachmentsTab customerId={id} readOnly={readOnly} />
              </Suspense>
            )}
            {tab === 'history' && (
              <div className={classes.history}>
                <HistoryPanel recordId={id} />
              </div>
            )}
          </div>
          {(tab === 'overview' || tab === 'file') && <CustomerRail customerId={id} readOnly={readOnly} />}
        </TabPanel>
      </div>
    </EditedRecord>
  );
}
