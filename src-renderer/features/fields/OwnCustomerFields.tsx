import type { CustomerValues } from '@shared/features/customers/model';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section';
import type { CustomerDetail } from '../customers/queries';
import { useCustomerSaver } from '../customers/useCustomerSaver';
import { OwnField } from './OwnField';
import { fieldQueries } from './queries';

/** The team's own fields of a customer; nothing where it made none. */
export function OwnCustomerFields({ customer, readOnly }: { customer: CustomerDetail; readOnly: boolean }) {
  const { t } = useTranslation('fields');
  const save = useCustomerSaver(customer.id);
  const { data: fields } = useQuery(fieldQueries.of('customer'));
  if (!fields || fields.length === 0) return null;
  return (
    <Section title={t('group')}>
      <dl style={{ margin: 0 }}>
        {fields.map((field) => (
          <OwnField
            key={field.id}
            field={field}
            value={customer[field.slot]}
            version={customer.version}
            currency={customer.currency}
            readOnly={readOnly}
            save={(value, version) => save({ [field.slot]: value } as Partial<CustomerValues>, version)}
          />
        ))}
      </dl>
    </Section>
  );
}
