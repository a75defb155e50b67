/** Names by which people know the ways to a network folder; what else a system calls them tells nobody anything. */
const networks: Readonly<Record<string, string>> = { smb: 'SMB', nfs: 'NFS', afp: 'AFP', sshfs: 'SSHFS' };

/** The service behind a folder as people call it; null when there is no such name. */
export function serviceName(kind: 'local' | 'network' | 'sync', service: string | null): string | null {
  if (kind === 'local' || service === null) return null;
  return kind === 'sync' ? service : (networks[service] ?? null);
}
