import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locate } from '@main/features/sharing/location';
import { type Machine, readMountInfo, readMountLines } from '@main/features/sharing/machine';
import { readDropboxInfo, whereIs } from '@main/features/sharing/this-machine';
import { describe, expect, it } from 'vitest';

const mountInfo = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /mnt/sales rw,relatime shared:5 - cifs //office/sales rw,vers=3.1.1,addr=10.0.0.2
31 22 0:27 / /mnt/sales/archive rw - nfs4 nas:/archive rw
32 22 0:28 / /mnt/our\\040team rw - nfs nas:/team rw
33 22 0:29 / /home/lin/far rw,nosuid - fuse.sshfs lin@far:/ rw
34 22 0:30 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
35 22 0:31 / /snap/core rw - fuse.snapfuse snapfuse ro
36 22 8:17 / /media/usb rw - fuseblk /dev/sdb1 rw
37 22 0:33 / /home/lin/dav rw - fuse.davfs https://cloud/ rw
38 22 0:34 / /home/lin/gd rw - fuse.rclone gd: rw
39 22 0:35 / /mnt/c rw - 9p C:\\134 rw
40 22 0:36 / /mnt/strange rw - fuse.newfs x rw`;

const base: Machine = { platform: 'linux', mounts: [], env: {}, syncRoots: [], exists: () => false };
const linux: Machine = { ...base, mounts: readMountInfo(mountInfo) };
const mac: Machine = {
  ...base,
  platform: 'darwin',
  mounts: readMountLines(`/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//lin@office/sales on /Volumes/sales (smbfs, nodev, nosuid, mounted by lin)
nas:/team on /Volumes/Our Team (1) (nfs, nodev, nosuid)
//lin@old/x on /Volumes/old (afpfs, nodev)
https://cloud/dav on /Volumes/dav (webdav, nodev)`),
};
const windows: Machine = { ...base, platform: 'win32' };

describe('where a file lies on Linux', () => {
  it.each([
    ['/home/lin/Keyfolio/a.keyfolio', 'local', null],
    ['/mnt/sales/a.keyfolio', 'network', 'smb'],
    ['/mnt/salesmen/a.keyfolio', 'local', null],
    ['/mnt/sales/archive/a.keyfolio', 'network', 'nfs'],
    ['/mnt/our team/a.keyfolio', 'network', 'nfs'],
    ['/home/lin/far/a.keyfolio', 'network', 'sshfs'],
    ['/snap/core/a.keyfolio', 'local', null],
    ['/media/usb/a.keyfolio', 'local', null],
    ['/mnt/c/a.keyfolio', 'network', 'vm'],
    ['/mnt/strange/a.keyfolio', 'network', 'newfs'],
    ['/run/user/1000/gvfs/smb-share:server=office,share=sales/a.keyfolio', 'network', 'smb'],
    ['/run/user/1000/gvfs/google-drive:host=x/a.keyfolio', 'sync', 'Google Drive'],
    ['/home/lin/dav/a.keyfolio', 'sync', 'WebDAV'],
    ['/home/lin/gd/a.keyfolio', 'sync', 'cloud'],
  ])('%s is %s %s', (path, kind, service) => {
    expect(locate(path, linux)).toEqual({ kind, service });
  });

  it('takes the later of two mounts on one folder', () => {
    const mounts = readMountInfo(`${mountInfo}\n50 30 8:2 / /mnt/sales rw - ext4 /dev/sda2 rw`);
    expect(locate('/mnt/sales/a.keyfolio', { ...base, mounts }).kind).toBe('local');
  });
});

describe('where a file lies on macOS', () => {
  it.each([
    ['/Users/lin/a.keyfolio', 'local', null],
    ['/Volumes/sales/a.keyfolio', 'network', 'smb'],
    ['/Volumes/Our Team (1)/a.keyfolio', 'network', 'nfs'],
    ['/Volumes/old/a.keyfolio', 'network', 'afp'],
    ['/Volumes/dav/a.keyfolio', 'sync', 'WebDAV'],
    ['/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/a.keyfolio', 'sync', 'iCloud Drive'],
    ['/Users/lin/Library/CloudStorage/OneDrive-Northwind/a.keyfolio', 'sync', 'OneDrive'],
    ['/Users/lin/Library/CloudStorage/GoogleDrive-lin@x.com/My Drive/a.keyfolio', 'sync', 'Google Drive'],
    ['/Users/lin/Library/CloudStorage/Box-Box/a.keyfolio', 'sync', 'Box'],
  ])('%s is %s %s', (path, kind, service) => {
    expect(locate(path, mac)).toEqual({ kind, service });
  });
});

describe('where a file lies on Windows', () => {
  const env = { OneDriveCommercial: 'C:\\Users\\lin\\OneDrive - Northwind' };
  it.each([
    ['C:\\Users\\lin\\Documents\\a.keyfolio', 'local', null],
    ['\\\\office\\sales\\a.keyfolio', 'network', 'smb'],
    ['\\\\?\\UNC\\office\\sales\\a.keyfolio', 'network', 'smb'],
    ['\\\\?\\C:\\Users\\lin\\a.keyfolio', 'local', null],
    ['\\\\cloud.example@SSL\\DavWWWRoot\\a.keyfolio', 'sync', 'WebDAV'],
    ['c:\\users\\LIN\\OneDrive - Northwind\\a.keyfolio', 'sync', 'OneDrive'],
    ['C:\\Users\\lin\\Northwind\\Sales - Documents\\a.keyfolio', 'sync', 'OneDrive'],
    ['C:\\Users\\lin\\iCloudDrive\\a.keyfolio', 'sync', 'iCloud Drive'],
    ['G:\\我的云端硬盘\\a.keyfolio', 'sync', 'Google Drive'],
    ['C:\\My Drive Notes\\a.keyfolio', 'local', null],
    ['C:\\Users\\lin\\Nutstore\\1\\我的坚果云\\a.keyfolio', 'sync', '坚果云'],
    ['D:\\BaiduSyncdisk\\客户\\a.keyfolio', 'sync', '百度网盘'],
  ])('%s is %s %s', (path, kind, service) => {
    expect(locate(path, { ...windows, env })).toEqual({ kind, service });
  });
});

describe('folders of sync programs', () => {
  it('are known by what the program wrote down', () => {
    const info = { personal: { path: '/data/box', host: 1 }, business: { path: '/data/firm' }, odd: null };
    const syncRoots = readDropboxInfo(info).map((path) => ({ path, service: 'Dropbox' }));
    expect(locate('/data/firm/x/a.keyfolio', { ...linux, syncRoots })).toEqual({
      kind: 'sync',
      service: 'Dropbox',
    });
    expect(locate('/data/firmware/a.keyfolio', { ...linux, syncRoots }).kind).toBe('local');
    expect(readDropboxInfo('nonsense')).toEqual([]);
  });

  it('are known by the marks they carry, wherever they lie', () => {
    const exists = (path: string) => path === '/data/team/.stfolder';
    expect(locate('/data/team/sub/a.keyfolio', { ...linux, exists })).toEqual({
      kind: 'sync',
      service: 'Syncthing',
    });
  });

  it('count also on a share', () => {
    expect(locate('/mnt/sales/Dropbox/a.keyfolio', linux).kind).toBe('sync');
  });
});

describe('this computer', () => {
  it('is looked at through links, also for what is not there yet', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyfolio-where-'));
    try {
      expect(whereIs(join(folder, 'new.keyfolio')).kind).toBe('local');
      mkdirSync(join(folder, 'Nutstore'));
      symlinkSync(join(folder, 'Nutstore'), join(folder, 'plain'));
      expect(whereIs(join(folder, 'plain', 'new.keyfolio'))).toEqual({ kind: 'sync', service: '坚果云' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
