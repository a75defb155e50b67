import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../components/ErrorState';
import { SkeletonRows } from '../../components/SkeletonRows';
import { contactQueries } from '../contacts/queries';
import { DecisionMapView } from './DecisionMapView';
import { mapQueries } from './queries';

interface MapTabProps {
  readonly customerId: string;
  readonly customerName: string;
  readonly readOnly: boolean;
}

/** The decision map of a customer (决策程序): who decides, who moves whom, and what is missing. */
export default function MapTab({ customerId, customerName, readOnly }: MapTabProps) {
  const contacts = useQuery(contactQueries.ofCustomer(customerId));
  const lines = useQuery(mapQueries.lines(customerId));
  const error = contacts.error ?? lines.error;
  if (error) {
    const again = () => void Promise.all([contacts.refetch(), lines.refetch()]);
    return <ErrorState error={error} onRetry={again} />;
  }
  if (!contacts.data || !lines.data) return <SkeletonRows />;
  return (
    <DecisionMapView
      customerId={customerId}
      customerName={customerName}
      contacts={contacts.data}
      lines={lines.data}
      readOnly={readOnly}
    />
  );
}
