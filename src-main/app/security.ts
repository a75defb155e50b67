import { linkOf } from '@shared/features/fields/rules';
import { app, type IpcMainInvokeEvent, session, shell, type WebContents } from 'electron';
import { appOrigin } from './protocol';

/** Nothing from the web gets in, and no page goes anywhere else. */
export function lockDown(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      // A click on the address of a web page, a mail or a call; no window of ours opens for it.
      const address = linkOf(url);
      if (address !== undefined) void shell.openExternal(address).catch(() => undefined);
      return { action: 'deny' };
    });
    contents.on('will-navigate', (event, url) => {
      if (!url.startsWith(`${appOrigin}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** The session of a call's sender: our own page in the main frame of a window of ours; null for anything else. */
export function trustedSession(
  event: IpcMainInvokeEvent,
  isOurs: (contents: WebContents) => boolean,
): string | null {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame) return null;
  if (!frame.url.startsWith(`${appOrigin}/`) || !isOurs(event.sender)) return null;
  return `window-${event.sender.id}`;
}
