import { type BrowserWindow, dialog } from 'electron';

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

/** A page that holds an unanswered save refuses to go; without this question the window would only seem stuck. */
export function askBeforeLeaving(window: BrowserWindow, language: () => keyof typeof words): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { message, detail, stay, leave } = words[language()];
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message,
      detail,
      buttons: [stay, leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Preventing the prevention lets the window go.
    if (answer === 1) event.preventDefault();
  });
}
