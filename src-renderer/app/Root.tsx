import { Outlet } from 'react-router';
import { WaitForOthersHost } from '../features/sharing/components/WaitForOthers';
import { SignInGate } from '../features/team/SignInGate';
import { useShortcuts } from './commands/useShortcuts';
import { useAppCommands } from './useAppCommands';

/** Around every screen, also the first run and paper: the shortcuts, the native menu, files, theme and language. */
export function Root() {
  useShortcuts();
  useAppCommands();
  return (
    <>
      <SignInGate>
        <Outlet />
      </SignInGate>
      <WaitForOthersHost />
    </>
  );
}
