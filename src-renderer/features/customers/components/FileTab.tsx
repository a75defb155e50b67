import { type FieldGroup, fieldsOf } from '@shared/features/customers/fields';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { Section } from '../../../components/Section';
import { Addresses } from '../../addresses/Addresses';
import { GroupSection } from '../../family/GroupSection';
import { OwnCustomerFields } from '../../fields/OwnCustomerFields';
import type { CustomerDetail } from '../queries';
import { CustomerField } from './CustomerField';
import { CustomerFigures } from './CustomerFigures';
import { CustomerWarnings } from './CustomerWarnings';
import classes from './FileTab.module.css';
import { ResearchSection } from './ResearchSection';

/** Two columns of about the same length, each read downwards. */
const columns: readonly (readonly FieldGroup[])[] = [
  ['basic', 'classes', 'credit'],
  ['characteristics', 'business', 'trading', 'working'],
];

/** The four groups of the customer file with classes and credit, each field edited in place. */
export function FileTab({ customer, readOnly }: { customer: CustomerDetail; readOnly: boolean }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const asked = useSearchParams()[0].get('part');
  const { key } = useLocation();
  // Asked for once more, the part is shown once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (asked) showPart(asked);
  }, [asked, key]);
  /** When the group was last changed, by its newest field. */
  const changed = (group: FieldGroup) => {
    const dates = fieldsOf(group).flatMap((field) => customer.changedAt[field.key] ?? []);
    const newest = dates.sort().at(-1);
    return newest ? t('changed', { ns: 'common', when: format.date(newest) }) : undefined;
  };
  return (
    <div className={classes.file}>
      <CustomerFigures customer={customer} />
      <CustomerWarnings customer={customer} />
      <div className={classes.groups}>
        {columns.map((groups, index) => (
          <div key={groups[0]} className={classes.column}>
            {index === 1 && <OwnCustomerFields customer={customer} readOnly={readOnly} />}
            {groups.map((group) => (
              <Section key={group} id={group} title={t(`group.${group as 'basic'}`)} note={changed(group)}>
                <dl className={classes.fields}>
                  {fieldsOf(group).map((field) => (
                    <CustomerField
                      key={field.key}
                      customer={customer}
                      field={field.key}
                      readOnly={readOnly}
                    />
                  ))}
                </dl>
              </Section>
            ))}
            {index === 1 && <ResearchSection customer={customer} readOnly={readOnly} />}
            {index === 0 && (
              <>
                <Addresses customerId={customer.id} readOnly={readOnly} />
                <GroupSection customer={customer} readOnly={readOnly} />
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Brings a part of the file into sight, with the focus on its first field. */
function showPart(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'center' });
  part?.querySelector('button')?.focus({ preventScroll: true });
}
