import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Change } from '@shared/rpc/client';
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, shell, webContents } from 'electron';
import { createApplication } from '../application';
import { extension, Files } from '../features/files/controller';
import { isReachable } from '../features/files/recent';
import { openLocalStore } from '../features/settings/preferences';
import type { Surroundings } from '../rpc/context';
import { createIpcTransport, menuChannel } from '../rpc/ipc-transport';
import { offerInMenu, setMenu } from './menu';
import { printDialog, printPdf } from './print';
import { registerScheme, serveRenderer } from './protocol';
import { lockDown, trustedSession } from './security';
import { openWindow } from './windows';

/** Tests and portable set-ups keep everything of this computer in a folder of their own. */
const ownHome = process.env.KEYFOLIO_HOME;
if (ownHome) app.setPath('userData', ownHome);
registerScheme();

/** So long is waited for the file that was open last. */
const reachableMs = 2000;

/** A `.keyfolio` file among the arguments, as a double click passes it. */
const fileIn = (args: readonly string[]): string | null =>
  args.slice(1).find((arg) => arg.endsWith(extension) && existsSync(arg)) ?? null;

let early: string | null = fileIn(process.argv);
let openLater = (path: string): void => {
  early = path;
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  openLater(path);
});

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const homeFolder = app.getPath('userData');
  const store = openLocalStore(homeFolder);
  const osName = userInfo().username;
  const hidden = new Set<number>();
  const windows = () => BrowserWindow.getAllWindows().filter((window) => !hidden.has(window.id));
  const main = () => windows()[0];
  const broadcast = (channel: string, value: unknown) => {
    for (const window of windows()) window.webContents.send(channel, value);
  };
  const track = (window: BrowserWindow) => {
    const { id } = window;
    hidden.add(id);
    window.once('closed', () => hidden.delete(id));
  };
  let pushToWindows: (change: Change) => void = () => {};
  const push = (change: Change) => {
    pushToWindows(change);
    if (change.tables.includes('*')) refreshFrame();
  };
  const log = (id: string, name: string, error: unknown) => console.error(id, name, error);
  const documentsFolder = ownHome ?? join(app.getPath('documents'), 'Keyfolio');
  const files = new Files({ store, homeFolder, documentsFolder, osName, push, log });

  const askSave: Surroundings['askSave'] = async ({ suggested, kind }) => {
    const given = process.env.KEYFOLIO_SAVE_TO;
    // Tests cannot press the system's dialog; they say beforehand where it would have been answered.
    if (ownHome && given) return join(given, suggested.split(/[\\/]/).at(-1) ?? suggested);
    const filters = {
      file: [{ name: 'Keyfolio', extensions: ['keyfolio'] }],
      pdf: [{ name: 'PDF', extensions: ['pdf'] }],
      csv: [{ name: 'CSV', extensions: ['csv'] }],
      xlsx: [{ name: 'Excel', extensions: ['xlsx'] }],
      vcf: [{ name: 'vCard', extensions: ['vcf'] }],
      any: [],
    }[kind];
    const options = { defaultPath: suggested, filters };
    const window = main();
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || !filePath ? null : filePath;
  };
  const surroundings: Surroundings = {
    hasDialogs: true,
    askSave,
    askOpen: async () => {
      const options: Electron.OpenDialogOptions = {
        properties: ['openFile'],
        filters: [{ name: 'Keyfolio', extensions: ['keyfolio'] }],
      };
      const window = main();
      const { canceled, filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    askFolder: async () => {
      const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
      const window = main();
      const { canceled, filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    openOutside: async (path) => {
      const problem = await shell.openPath(path);
      if (problem) throw new Error(problem);
    },
    startDrag: async (session, path) => {
      const icon = await app.getFileIcon(path);
      webContents.fromId(Number(session.replace('window-', '')))?.startDrag({ file: path, icon });
    },
    printPdf: (request, path) => printPdf(request, path, track),
    printDialog: (request) => printDialog(request, track),
    marginBoxes: Number(process.versions.chrome.split('.')[0]) >= 131,
    osLanguage: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    osName,
  };
  const application = createApplication({
    surroundings,
    preferences: store,
    files,
    homeFolder,
    origin: store.origin,
    push,
    log,
  });

  const language = (): 'en' | 'zh-CN' => {
    const chosen = store.get().language;
    if (chosen !== 'system') return chosen;
    return /^zh\b/i.test(surroundings.osLanguage) ? 'zh-CN' : 'en';
  };
  let offered: ReadonlySet<string> = new Set();
  function refreshFrame(): void {
    const { state } = files;
    for (const window of windows()) {
      window.setTitle(state ? `${state.name} — Keyfolio` : 'Keyfolio');
      if (process.platform === 'darwin') window.setRepresentedFilename(state?.path ?? '');
    }
    setMenu({
      language: language(),
      recent: files.recent().filter((recent) => recent.exists),
      send: (command) => main()?.webContents.send(menuChannel, command),
      offered,
      openRecent: (path) => void files.openQuietly(path),
    });
  }
  const preferencesStore = application.services.preferences;
  const keep = preferencesStore.save;
  // Frame, dialogs and the window's first colour are as light or dark as the pages.
  nativeTheme.themeSource = store.get().theme;
  // The menu speaks the language that was just chosen.
  preferencesStore.save = (set) => {
    const saved = keep(set);
    nativeTheme.themeSource = saved.theme;
    refreshFrame();
    return saved;
  };

  lockDown();
  serveRenderer();
  pushToWindows = createIpcTransport({
    ipc: ipcMain,
    dispatcher: application.dispatcher,
    caller: application.caller,
    sessionOf: (event: Electron.IpcMainInvokeEvent) =>
      trustedSession(event, (contents) => BrowserWindow.fromWebContents(contents) !== null),
    broadcast,
    offered: (commands) => {
      offerInMenu(offered, commands);
      offered = commands;
    },
  }).push;

  // A server that sleeps does not keep the window away.
  const last = early ?? store.recent()[0];
  const there = last === undefined ? Promise.resolve(false) : isReachable(last, reachableMs);
  let another = false;
  void there.then((found) => {
    if (found && last !== undefined && !another) void files.openQuietly(last);
    if (!main()) openWindow(homeFolder, language);
    refreshFrame();
    void files.recentNow().then(refreshFrame);
  });

  const show = () => {
    const window = main() ?? openWindow(homeFolder, language);
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  openLater = (path) => {
    another = true;
    void files.openQuietly(path);
    show();
  };
  app.on('second-instance', (_event, args) => {
    const path = fileIn(args);
    if (path) openLater(path);
    else show();
  });
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => files.close());
}
