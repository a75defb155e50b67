import { useQuery } from '@tanstack/react-query';
import { customerQueries } from '../queries';

/** The name of a customer by id, e.g. of the company it belongs to. */
export function CustomerName({ id }: { id: string }) {
  const { data } = useQuery(customerQueries.detail(id));
  return <span className="ell">{data?.name ?? ''}</span>;
}
