import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { writeAtomically } from '../features/settings/preferences';
import { askBeforeLeaving } from './leaving';
import { appOrigin, preloadPath } from './protocol';

interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized?: boolean;
}
const usual: Bounds = { width: 1360, height: 860 };

/** Where the window was last, as long as a screen still shows that place. */
function recall(path: string): Bounds {
  if (!existsSync(path)) return usual;
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Partial<Bounds>;
    const { x, y, width, height, maximized } = kept;
    if (typeof width !== 'number' || typeof height !== 'number') return usual;
    const size = {
      width: Math.max(640, width),
      height: Math.max(480, height),
      maximized: maximized === true,
    };
    if (typeof x !== 'number' || typeof y !== 'number') return size;
    const shown = screen.getAllDisplays().some(({ workArea }) => {
      const inside = x >= workArea.x - 40 && x < workArea.x + workArea.width - 80;
      return inside && y >= workArea.y - 40 && y < workArea.y + workArea.height - 80;
    });
    return shown ? { x, y, ...size } : size;
  } catch {
    return usual;
  }
}

const webPreferences = {
  preload: preloadPath,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
} as const;

/** Opens the window of the application where it last was; it shows when it has something to show. */
export function openWindow(homeFolder: string, language: () => 'en' | 'zh-CN'): BrowserWindow {
  const path = join(homeFolder, 'window.json');
  const { maximized, ...bounds } = recall(path);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1b19' : '#ffffff',
    title: 'Keyfolio',
    webPreferences,
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  askBeforeLeaving(window, language);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    const state: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    writeAtomically(path, JSON.stringify(state));
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** A window nobody sees, for printing one page. */
export function openHiddenWindow(route: string): BrowserWindow {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences });
  void window.loadURL(`${appOrigin}/index.html#${route}`);
  return window;
}
