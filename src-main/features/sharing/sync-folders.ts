import { posix, win32 } from 'node:path';
import { isInside, type Machine, namesIn } from './machine';

/** Names of folders that the sync programs make, as the programs themselves spell them. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+|-.+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\)|-.+)?$/i, 'Dropbox'],
  [/^(iCloudDrive|iCloud Drive|iCloud云盘|com~apple~CloudDocs)$/i, 'iCloud Drive'],
  [/^(Google Drive|GoogleDrive(-.+)?|Google 云端硬盘)$/i, 'Google Drive'],
  [/^(Nutstore( Files)?|我的坚果云|坚果云)$/i, '坚果云'],
  [/^(BaiduSyncdisk|BaiduNetdiskWorkspace|百度网盘|百度网盘同步空间|百度云同步盘|百度云)$/i, '百度网盘'],
  [/^(WPS云盘|WPSDrive|WPS Cloud Files)$/i, 'WPS'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^(SynologyDrive(-.+)?|Seafile|pCloudDrive|MEGAsync)$/i, 'cloud'],
];

/** What macOS calls the folders under `~/Library/CloudStorage`: the program, then the account. */
const cloudStorage = /^([^-]+)/;

/** Google's drive letter on Windows holds these at its top, in the language of the system. */
const googleTop = /^(My Drive|Shared drives|我的云端硬盘|共享云端硬盘|\.shortcut-targets-by-id)$/i;

/** Marks that programs leave at the top of what they copy. */
const markers: readonly (readonly [string, string])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.tmp.drivedownload', 'Google Drive'],
  ['.tmp.driveupload', 'Google Drive'],
  ['.nutstore', '坚果云'],
  ['.stfolder', 'Syncthing'],
  ['.sync_journal.db', 'Nextcloud'],
  ['.owncloudsync.log', 'Nextcloud'],
  ['.SynologyWorkingDirectory', 'cloud'],
];

const oneDriveVariables = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'];

/** The service whose folder a path lies in, by what the system and the names say; null when none is known. */
export function syncFolderOf(path: string, machine: Machine): string | null {
  const { platform, env } = machine;
  for (const root of machine.syncRoots) if (isInside(path, root.path, platform)) return root.service;
  for (const variable of oneDriveVariables) {
    const folder = env[variable];
    if (!folder) continue;
    if (isInside(path, folder, platform)) return 'OneDrive';
    // Libraries of a firm lie beside its own folder: `OneDrive - Northwind` and `Northwind`.
    const library = folder.replace(/OneDrive - ([^\\/]+)$/i, '$1');
    if (library !== folder && isInside(path, library, platform)) return 'OneDrive';
  }
  const names = namesIn(path, platform);
  for (const [place, name] of names.entries()) {
    const before = names[place - 1] ?? '';
    if (before === 'Library' && name === 'Mobile Documents') return 'iCloud Drive';
    if (platform === 'win32' && place === 1 && /^[a-z]:$/i.test(before) && googleTop.test(name))
      return 'Google Drive';
    const known = byName.find(([pattern]) => pattern.test(name))?.[1];
    if (known) return known;
    if (names[place - 2] === 'Library' && before === 'CloudStorage')
      return cloudStorage.exec(name)?.[1] ?? 'cloud';
  }
  return null;
}

/** The service that left its mark in one of the folders above a path. */
export function markerOf(path: string, machine: Machine): string | null {
  const { dirname, join } = machine.platform === 'win32' ? win32 : posix;
  let folder = path;
  for (;;) {
    for (const [mark, service] of markers) if (machine.exists(join(folder, mark))) return service;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}
