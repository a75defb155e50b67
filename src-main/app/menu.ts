import { app, Menu, type MenuItemConstructorOptions } from 'electron';

interface MenuOptions {
  readonly language: 'en' | 'zh-CN';
  readonly recent: readonly { path: string; name: string }[];
  /** Sends a command of the renderer's registry. */
  readonly send: (command: string) => void;
  /** Commands that the page can run now; the entries of all others are grey. */
  readonly offered: ReadonlySet<string>;
  readonly openRecent: (path: string) => void;
}

const words = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    new: 'New file…',
    open: 'Open…',
    recent: 'Open recent',
    none: 'No recent files',
    copy: 'Save a copy…',
    takeCopy: 'Take a copy…',
    bringBack: 'Bring back a copy…',
    import: 'Import a spreadsheet…',
    close: 'Close file',
    print: 'Print…',
    quit: 'Quit Keyfolio',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    paste: 'Paste',
    copyText: 'Copy',
    all: 'Select all',
    customer: 'New customer',
    complaint: 'Log a complaint',
    palette: 'Search and commands',
    today: 'Today',
    customers: 'Customers',
    plans: 'Account plans',
    complaints: 'Complaints',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    full: 'Full screen',
    keys: 'Keyboard shortcuts',
    handbook: 'Keyfolio help',
    settings: 'Settings…',
  },
  'zh-CN': {
    file: '文件',
    edit: '编辑',
    view: '视图',
    window: '窗口',
    help: '帮助',
    new: '新建文件…',
    open: '打开…',
    recent: '最近打开',
    none: '没有最近文件',
    copy: '另存副本…',
    takeCopy: '带走副本…',
    bringBack: '带回副本…',
    import: '导入表格…',
    close: '关闭文件',
    print: '打印…',
    quit: '退出 Keyfolio',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    paste: '粘贴',
    copyText: '复制',
    all: '全选',
    customer: '新建客户',
    complaint: '登记投诉',
    palette: '搜索与命令',
    today: '今日',
    customers: '客户',
    plans: '客户计划',
    complaints: '投诉',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    full: '全屏',
    keys: '键盘快捷键',
    handbook: 'Keyfolio 帮助',
    settings: '设置…',
  },
} as const;

/** Builds the native menu in the language of the application; its entries run the renderer's own commands. */
export function setMenu({ language, recent, send, offered, openRecent }: MenuOptions): void {
  const w = words[language];
  const entry = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    enabled: offered.has(command),
    click: () => send(command),
    ...(accelerator && { accelerator }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const recentItems: MenuItemConstructorOptions[] =
    recent.length === 0
      ? [{ label: w.none, enabled: false }]
      : recent.map(({ path, name }) => ({ label: name, click: () => openRecent(path) }));
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: w.file,
      submenu: [
        entry(w.new, 'file.new'),
        entry(w.open, 'file.open', 'CmdOrCtrl+O'),
        { label: w.recent, submenu: recentItems },
        line,
        entry(w.copy, 'file.saveCopy', 'CmdOrCtrl+Shift+S'),
        entry(w.takeCopy, 'copies.take'),
        entry(w.bringBack, 'copies.bringBack'),
        entry(w.import, 'import.start'),
        entry(w.print, 'print'),
        line,
        entry(w.settings, 'go.settings', 'CmdOrCtrl+,'),
        entry(w.close, 'file.close'),
        { label: w.quit, accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    {
      label: w.edit,
      // Undo in a text being typed belongs to the text; the page decides, so no accelerator here.
      submenu: [
        entry(w.undo, 'edit.undo'),
        entry(w.redo, 'edit.redo'),
        line,
        { role: 'cut', label: w.cut },
        { role: 'copy', label: w.copyText },
        { role: 'paste', label: w.paste },
        { role: 'selectAll', label: w.all },
        line,
        entry(w.customer, 'customer.new'),
        entry(w.complaint, 'complaint.log'),
      ],
    },
    {
      label: w.view,
      submenu: [
        entry(w.palette, 'view.palette'),
        line,
        entry(w.today, 'go.today'),
        entry(w.customers, 'go.customers'),
        entry(w.plans, 'go.plans'),
        entry(w.complaints, 'go.complaints'),
        line,
        { role: 'zoomIn', label: w.zoomIn },
        { role: 'zoomOut', label: w.zoomOut },
        { role: 'resetZoom', label: w.zoomReset },
        { role: 'togglefullscreen', label: w.full },
      ],
    },
    { role: 'windowMenu', label: w.window },
    {
      role: 'help',
      label: w.help,
      submenu: [entry(w.handbook, 'help.open'), entry(w.keys, 'help.shortcuts')],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Says anew which entries can be chosen, without building the menu again. */
export function offerInMenu(before: ReadonlySet<string>, now: ReadonlySet<string>): void {
  const menu = Menu.getApplicationMenu();
  for (const command of new Set([...before, ...now])) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = now.has(command);
  }
}
