import { useEffect } from 'react';
import { isMac } from '../../components/keys';
import { transport } from '../../rpc/api';
import { currentCommands, runCommand, useCommandList } from './registry';
import { createMatcher } from './shortcuts';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** A table's input that only waits for letters leaves every chord to the commands. */
function waits({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && target instanceof HTMLElement && target.dataset.waiting !== undefined;
}

/** Listens for the shortcuts of all registered commands, and for the native menu, which is told what can be chosen. Mounted once. */
export function useShortcuts(): void {
  const offered = useCommandList()
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => transport.offer(offered.split(' ')), [offered]);
  useEffect(() => {
    const matcher = createMatcher(isMac);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const typing = isTyping(event.target) && !waits(event);
      const inDialog = document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;
      const usable = currentCommands().filter((command) => (typing || inDialog ? command.whileTyping : true));
      const match = matcher.press(event, usable, performance.now());
      if (match === null) return;
      event.preventDefault();
      if (match !== 'pending') match.run();
    };
    window.addEventListener('keydown', onKeyDown);
    const stopMenu = transport.onMenu((command) => void runCommand(command));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stopMenu();
    };
  }, []);
}
