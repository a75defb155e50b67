import { type FieldGroup, fieldsOf } from '@shared/features/customers/fields';
import { useTranslation } from 'react-i18next';
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

/** Two columns of about the same length, each read downwards. */
const columns: readonly (readonly FieldGroup[])[] = [
  ['basic', 'classes', 'credit'],
  ['characteristics', 'business', 'trading', 'working'],
];

/** The four groups of the customer file with classes and credit, each field edited in place. */
export function FileTab({ customer, readOnly }: { customer: CustomerDetail; readOnly: boolean }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
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
