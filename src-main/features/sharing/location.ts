import { posix } from 'node:path';
import type { FileState } from '@shared/features/files/contract';
import { type Machine, mountOf } from './machine';
import { markerOf, syncFolderOf } from './sync-folders';

/** Where a path lies, and what brings it there (`smb`, `OneDrive`); null on this computer's own disk. */
export interface Location {
  readonly kind: FileState['location'];
  readonly service: string | null;
}

const local: Location = { kind: 'local', service: null };

/** File systems behind which another computer is. */
const networkTypes: readonly (readonly [RegExp, string])[] = [
  [/^(cifs|smb\w*|fuse\.smb.*)$/, 'smb'],
  [/^(nfs\d?|fuse\.nfs.*)$/, 'nfs'],
  [/^(afpfs|fuse\.afp.*)$/, 'afp'],
  [/^(9p|virtiofs|vboxsf|prl_fs|vmhgfs|fuse\.vmhgfs.*)$/, 'vm'],
  [/^(fuse\.sshfs|fuse\.osxfuse|macfuse)$/, 'sshfs'],
  [
    /^(afs|auristorfs|coda|ncpfs|ceph|lustre|beegfs|glusterfs|ocfs2|gfs2|gpfs|fuse\.(ceph|glusterfs).*)$/,
    'network',
  ],
];

/** Programs that show a copy of what is elsewhere and bring it there later: a lock taken here is not seen there. */
const cachingTypes: readonly (readonly [RegExp, string])[] = [
  [/^(davfs|webdav|fuse\.davfs.*|fuse\.wdfs)$/, 'WebDAV'],
  [/^fuse\.(google-drive-ocamlfuse|gdfuse)$/, 'Google Drive'],
  [/^fuse\.onedriver$/, 'OneDrive'],
  [/^fuse\.(rclone|s3fs|goofys|gcsfuse|blobfuse2?|juicefs|seadrive)$/, 'cloud'],
];

/** File systems in user space over this computer's own disk. */
const localFuse =
  /^(fuseblk|fusectl|fuse\.(snapfuse|squashfuse|portal|lxcfs|ntfs(-3g)?|exfat.*|encfs|gocryptfs|cryfs|mergerfs|bindfs|fuse-overlayfs|overlay.*|unionfs.*|appimage.*|.*\.appimage|ext[234]|zfs))$/i;

/** What the desktop's own folder of connections says in its names, e.g. `smb-share:server=office,share=sales`. */
const gvfsTypes: readonly (readonly [RegExp, Location])[] = [
  [/^smb-share:/, { kind: 'network', service: 'smb' }],
  [/^sftp:/, { kind: 'network', service: 'sshfs' }],
  [/^nfs:/, { kind: 'network', service: 'nfs' }],
  [/^afp-volume:/, { kind: 'network', service: 'afp' }],
  [/^google-drive:/, { kind: 'sync', service: 'Google Drive' }],
  [/^onedrive:/, { kind: 'sync', service: 'OneDrive' }],
  [/^(dav|davs):/, { kind: 'sync', service: 'WebDAV' }],
];

/** Says where an absolute path with its links resolved lies. */
export function locate(path: string, machine: Machine): Location {
  const mounted = mountedOn(path, machine);
  if (mounted.kind === 'sync') return mounted;
  const synced = syncFolderOf(path, machine) ?? markerOf(path, machine);
  return synced === null ? mounted : { kind: 'sync', service: synced };
}

function mountedOn(path: string, machine: Machine): Location {
  if (machine.platform === 'win32') return windowsPath(path);
  const mount = mountOf(path, machine.mounts);
  if (!mount) return local;
  const { type } = mount;
  if (/^fuse\.gvfsd-fuse$/.test(type)) {
    const name = posix.relative(mount.at, path).split('/')[0] ?? '';
    return gvfsTypes.find(([pattern]) => pattern.test(name))?.[1] ?? { kind: 'network', service: 'network' };
  }
  const caching = cachingTypes.find(([pattern]) => pattern.test(type))?.[1];
  if (caching) return { kind: 'sync', service: caching };
  const network = networkTypes.find(([pattern]) => pattern.test(type))?.[1];
  if (network) return { kind: 'network', service: network };
  // Of a file system nobody knows the careful thing is assumed: a rollback journal works on a disk of one's own as well.
  if (type.startsWith('fuse') && !localFuse.test(type)) {
    return { kind: 'network', service: type.replace(/^fuse\.?/, '') || 'network' };
  }
  return local;
}

/** A mapped drive has been resolved to its network name already. */
function windowsPath(path: string): Location {
  const plain = path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\/, '');
  if (!/^\\\\[^\\]/.test(plain) || /^\\\\\.\\/.test(plain)) return local;
  const [server = '', share = ''] = plain.slice(2).split('\\');
  // The folder of a Linux system on this very computer.
  if (/^wsl(\.localhost|\$)$/i.test(server)) return { kind: 'network', service: 'vm' };
  if (/@ssl|@\d+$/i.test(server) || /^davwwwroot$/i.test(share)) return { kind: 'sync', service: 'WebDAV' };
  return { kind: 'network', service: 'smb' };
}
