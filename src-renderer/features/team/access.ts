import { useQuery } from '@tanstack/react-query';
import { useOpenFile } from '../../app/file-state';
import { teamQueries } from '../../components/team';
import { customerQueries } from '../customers/queries';
import { signInQueries } from './queries';
import { mayEdit, mayHandOver, mayManage, mayWrite } from './rights';

/** Who is signed in, and whether the file asks for it. */
export function useSignedIn() {
  const { data } = useQuery(signInQueries.state());
  return { on: data?.on ?? false, me: data?.me ?? null };
}

/** False in a file opened for reading, and for whose role is to read: nothing then invites to change anything. */
export function useMayWrite(): boolean {
  const file = useOpenFile();
  const { me, on } = useSignedIn();
  return file?.mode !== 'read_only' && mayWrite(me, on);
}

/** True for who may set up the file and its people. */
export function useMayManage(): boolean {
  const file = useOpenFile();
  const { me, on } = useSignedIn();
  return file?.mode !== 'read_only' && mayManage(me, on);
}

/** True for whom copies and backups of the whole file are shown; also in a file opened for reading. */
export function useMayHaveWhole(): boolean {
  const { me, on } = useSignedIn();
  return mayManage(me, on);
}

/** True for whom working copies are made: everybody but who only reads; also in a file opened for reading. */
export function useMayTakeCopy(): boolean {
  const { me, on } = useSignedIn();
  return mayWrite(me, on);
}

/** What this person may do with one customer. */
export function useCustomerRights(customer: { readonly ownerId: string | null } | undefined) {
  const writable = useMayWrite();
  const { me, on } = useSignedIn();
  const { data: team } = useQuery(teamQueries.list());
  if (!writable || !customer) return { edit: writable, handOver: false };
  return {
    edit: mayEdit(me, on, customer, team?.members ?? []),
    handOver: mayHandOver(me, on, customer),
  };
}

/** Whether this person may change what hangs on a customer that is known by its id only. */
export function useMayEditCustomer(customerId: string): boolean {
  const { me, on } = useSignedIn();
  const everything = !on || me?.role === 'manager' || me?.edits === 'all';
  const { data } = useQuery({ ...customerQueries.detail(customerId), enabled: !everything });
  return useCustomerRights(data).edit;
}
