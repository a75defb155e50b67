import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router';
import { useOpenFile } from '../../app/file-state';
import { onSignInAsked } from '../../rpc/sign-in';
import { RecoveryKeyHost } from './components/RecoveryKeyHost';
import { rememberPerson } from './last-person';
import { signInQueries } from './queries';
import { SignInPage } from './SignInPage';

/**
 * Stands before every screen of a file that asks for a sign-in, except the first page, which opens others. What was on screen for one
 * person is taken down before the next one comes.
 */
export function SignInGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const file = useOpenFile();
  const { pathname } = useLocation();
  const { data, error } = useQuery({ ...signInQueries.state(), enabled: file != null });
  useEffect(
    () => onSignInAsked(() => void client.invalidateQueries({ queryKey: signInQueries.state().queryKey })),
    [client],
  );
  const meId = data?.me?.memberId;
  useEffect(() => {
    if (meId !== undefined) rememberPerson(meId);
  }, [meId]);
  const outside = pathname === '/welcome' || file == null;
  // Until it is known who sits here nothing is asked of the file: a refusal would be shown as an error for a moment.
  if (!outside && data === undefined && !error) return null;
  return (
    <>
      {!outside && data?.on && data.me === null ? (
        <SignInPage file={file} people={data.people} afterSomebody={data.sitting > 0} />
      ) : (
        <Fragment key={data?.sitting ?? 0}>{children}</Fragment>
      )}
      <RecoveryKeyHost />
    </>
  );
}
