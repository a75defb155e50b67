import { app, type BrowserWindow, dialog } from 'electron';

const words = {
  en: {
    message: 'A save is still waiting for the shared folder.',
    detail: 'If the window closes now, it is lost. Kept open, it is saved as soon as the folder is back.',
    stay: 'Keep open',
    leave: 'Close anyway',
  },
  'zh-CN': {
    message: '有保存仍在等待共享文件夹。',
    detail: '现在关闭窗口将丢失；保持打开，文件夹恢复后自动保存。',
    stay: '保持打开',
    leave: '仍然关闭',
  },
};

/** The attempt that was held up must be over in the browser's own books before the next one begins. */
const settledMs = 100;

/**
 * A page that holds an unanswered save refuses to go; without this question the window would only seem stuck. The program works on
 * while it stands there: others still see that it is alive, and the save goes through as soon as it can.
 */
export function askBeforeLeaving(window: BrowserWindow, language: () => keyof typeof words): void {
  let why: 'reload' | 'close' | 'quit' = 'reload';
  let asking = false;
  let leaving = false;
  const quits = () => {
    why = 'quit';
  };
  app.on('before-quit', quits);
  window.once('closed', () => app.off('before-quit', quits));
  window.on('close', () => {
    if (why === 'reload') why = 'close';
  });
  window.webContents.on('did-finish-load', () => {
    leaving = false;
  });
  const ask = async (): Promise<void> => {
    const { message, detail, stay, leave } = words[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [stay, leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    const wanted = why;
    why = 'reload';
    if (response !== 1 || window.isDestroyed()) return;
    leaving = true;
    const go = {
      quit: () => app.quit(),
      close: () => window.close(),
      reload: () => window.webContents.reload(),
    };
    setTimeout(go[wanted], settledMs);
  };
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing the prevention lets the window go.
    if (leaving) event.preventDefault();
    if (leaving || asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  });
}
