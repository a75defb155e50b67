import type { SearchHit } from '@shared/features/search/contract';
import { type Icon, IconFileText, IconMessageExclamation, IconNote } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';
import { type Command, useCommandList } from '../commands/registry';
import { useOpenFile } from '../file-state';
import { recentCustomers } from '../recent-customers';

export interface PaletteEntry {
  readonly key: string;
  readonly title: string;
  readonly subtitle?: string | null;
  /** Where what was typed stands in them, for records. */
  readonly marks?: SearchHit['titleMarks'];
  readonly subtitleMarks?: SearchHit['subtitleMarks'];
  readonly icon?: Icon | undefined;
  readonly keys?: string | undefined;
  /** The class badge of a customer; null draws the empty tile. */
  readonly badge?: 'A' | 'B' | 'C' | null;
  readonly person?: boolean;
  readonly record: boolean;
  run(): void;
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly entries: readonly (PaletteEntry & { readonly index: number })[];
}

const tables = ['customers', 'contacts', 'plans', 'complaints', 'activities'];
const search = async (text: string, recent: readonly string[]) => {
  const began = performance.now();
  const hits = await api.search.query({ text, limit: 12, recent: [...recent] });
  return { hits, milliseconds: Math.max(1, Math.round(performance.now() - began)) };
};

/** Before anything is typed. */
const recentShown = 6;

/** Where a found record is opened. */
export function addressOf(hit: SearchHit): string {
  if (hit.kind === 'customer') return `/customers/${hit.id}`;
  if (hit.kind === 'contact') return `/customers/${hit.customerId}/people?person=${hit.id}`;
  if (hit.kind === 'activity') return `/customers/${hit.customerId}/timeline?entry=${hit.id}`;
  return hit.kind === 'plan' ? `/plans/${hit.id}` : `/complaints/${hit.id}`;
}

/** Commands whose words all begin with what was typed, or contain it. */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const words = text.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const offered = commands.filter((command) => !command.quiet);
  return offered.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}

/** What the palette lists for a text: records first, then what can be done, then the rooms. */
export function usePaletteEntries(text: string) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const commands = matchingCommands(useCommandList(), text);
  const wanted = text.trim();
  const path = useOpenFile()?.path ?? '';
  // What is opened from the palette closes it, so this holds while it is there.
  const recent = useMemo(() => recentCustomers(path), [path]);
  const opened = useQuery({
    queryKey: tableKey(['customers'], 'search.recent', recent),
    queryFn: () => api.search.recent({ ids: recent.slice(0, recentShown) }),
    enabled: recent.length > 0,
  });
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: tableKey(tables, 'search.query', wanted),
    queryFn: () => search(wanted, recent),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const hits = wanted === '' ? (opened.data ?? []) : (data?.hits ?? []);
  const found = (kind: SearchHit['kind']): PaletteEntry[] =>
    hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        key: hit.id,
        title: hit.title,
        subtitle: hit.subtitle,
        marks: hit.titleMarks,
        subtitleMarks: hit.subtitleMarks,
        record: true,
        run: () => void navigate(addressOf(hit)),
        ...(kind === 'customer' ? { badge: hit.abcClass } : {}),
        ...(kind === 'contact' ? { person: true } : {}),
        ...(kind === 'plan' ? { icon: IconFileText } : {}),
        ...(kind === 'complaint' ? { icon: IconMessageExclamation } : {}),
        ...(kind === 'activity' ? { icon: IconNote } : {}),
      }));
  const doable = (wantedGroups: readonly Command['group'][]): PaletteEntry[] =>
    commands
      .filter((command) => wantedGroups.includes(command.group))
      .map(({ id, label, icon, keys, run }) => ({ key: id, title: label, icon, keys, record: false, run }));

  const listed = [
    {
      key: 'customers',
      label: t(wanted === '' ? 'palette.recent' : 'palette.customers'),
      entries: found('customer'),
    },
    { key: 'contacts', label: t('palette.contacts'), entries: found('contact') },
    { key: 'plans', label: t('palette.plans'), entries: found('plan') },
    { key: 'complaints', label: t('palette.complaints'), entries: found('complaint') },
    { key: 'activities', label: t('palette.activities'), entries: found('activity') },
    { key: 'do', label: t('palette.do'), entries: doable(['do', 'everywhere']) },
    { key: 'goTo', label: t('palette.goTo'), entries: doable(['goTo']) },
  ].filter((group) => group.entries.length > 0);

  let index = 0;
  const groups: Group[] = listed.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => ({ ...entry, index: index++ })),
  }));
  const entries = groups.flatMap((group) => group.entries);
  const results = t('palette.results', { count: entries.length });
  const summary = wanted !== '' && data ? t('palette.timing', { results, ms: data.milliseconds }) : results;
  const answered = wanted === '' || !(isPending || isPlaceholderData);
  return { groups, entries, summary, answered };
}
