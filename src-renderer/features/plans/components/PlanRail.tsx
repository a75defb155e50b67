import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { EditableField } from '../../../components/EditableField';
import type { FieldValue } from '../../../components/field-values';
import { Section, SideRail } from '../../../components/Section';
import { complaintQueries } from '../../complaints/queries';
import { contactQueries } from '../../contacts/queries';
import { customerQueries } from '../../customers/queries';
import { EditedRecord } from '../../sharing/EditedRecord';
import type { PlanDetail } from '../queries';
import { usePlanSaver } from '../usePlanSaver';
import classes from './PlanRail.module.css';

const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** What the file says beside the plan: the plan's own data, standing, key people, what is open and what is missing. */
export function PlanRail({ plan, readOnly }: { plan: PlanDetail['plan']; readOnly: boolean }) {
  const { t } = useTranslation('plans');
  const contacts = useTranslation('contacts');
  const format = useFormat();
  const save = usePlanSaver(plan);
  // What others save while a field is being edited must be noticed, not overwritten.
  const seen = useRef(plan.version);
  const { data: customer } = useQuery(customerQueries.detail(plan.customerId));
  const { data: people } = useQuery(contactQueries.ofCustomer(plan.customerId));
  const { data: complaints } = useQuery(
    complaintQueries.list({ customerId: plan.customerId, state: 'open' }),
  );
  const whole = (value: number | null | undefined) => (value ? Math.round(value / 100) * 100 : null);
  const missing = people && [
    ...(people.length === 0 ? [t('rail.noPeople')] : []),
    ...(people.length > 0 && !people.some((one) => one.buyingRole === 'decision_maker')
      ? [t('rail.noDecider')]
      : []),
    ...(people.length > 0 && !people.some((one) => one.buyingRole === 'coach') ? [t('rail.noCoach')] : []),
  ];
  const field = (
    key: 'title' | 'direction' | 'readers' | 'reviewOn' | 'ownerId',
    label: string,
    kind: 'text' | 'date' | 'member',
  ) => (
    <EditableField
      label={label}
      kind={kind}
      field={key}
      value={plan[key]}
      required={key === 'title'}
      readOnly={readOnly}
      onBegin={() => {
        seen.current = plan.version;
      }}
      onSave={(value: FieldValue) => save({ [key]: value }, seen.current)}
    />
  );
  return (
    <SideRail label={t('rail.label')}>
      <Section title={t('info.title')}>
        <EditedRecord rootId={plan.id} table="plans">
          <dl className={classes.fields}>
            {field('title', t('info.name'), 'text')}
            {field('direction', t('info.direction'), 'text')}
            {field('ownerId', t('info.owner'), 'member')}
            {field('reviewOn', t('info.review'), 'date')}
            {field('readers', t('info.readers'), 'text')}
          </dl>
        </EditedRecord>
      </Section>
      <Section title={t('rail.standing')}>
        <dl className={classes.facts}>
          <dt>{t('rail.sales')}</dt>
          <dd>
            {format.money(whole(customer?.sales12m), customer?.currency ?? undefined, { compact: true })}
          </dd>
          <dt>{t('rail.class')}</dt>
          <dd>{customer?.abcClass ?? '–'}</dd>
          <dt>{t('rail.margin')}</dt>
          <dd>
            {customer?.sales12m && customer.margin12m !== null
              ? format.percent(customer.margin12m / customer.sales12m, { digits: 1 })
              : '–'}
          </dd>
        </dl>
      </Section>
      <Section title={t('rail.people')}>
        <ul className={classes.people}>
          {people?.slice(0, 7).map((person) => (
            <li key={person.id}>
              <span className="ell">{person.name}</span>
              <span className="t3 ell">
                {person.buyingRole ? contacts.t(`choice.buyingRole.${person.buyingRole}`) : person.position}
              </span>
              <span className="n">{person.attitude === null ? '' : signed(person.attitude)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('rail.open')}>
        {complaints?.length === 0 && <p className="t3">{t('rail.none')}</p>}
        <ul className={classes.open}>
          {complaints?.map((one) => (
            <li key={one.id}>
              <Link to={`/complaints/${one.id}`} className="ell">
                {one.number} {one.title}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      {missing && missing.length > 0 && (
        <Section title={t('rail.missing')}>
          <ul className={classes.open}>
            {missing.map((one) => (
              <li key={one} className="warn">
                {one}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </SideRail>
  );
}
