import type { ParseKeys } from 'i18next';

type HelpKey = ParseKeys<'help'>;

interface Block {
  readonly lead: HelpKey;
  readonly points: readonly HelpKey[];
}

export interface HelpSection {
  /** Its place on the page: `/help#limits`. */
  readonly id: string;
  readonly title: HelpKey;
  readonly blocks: readonly Block[];
}

/** What the help page says, in order. */
export const helpSections: readonly HelpSection[] = [
  {
    id: 'list',
    title: 'list.title',
    blocks: [{ lead: 'list.lead', points: ['list.a', 'list.b', 'list.c', 'list.d', 'list.e', 'list.f'] }],
  },
  {
    id: 'find',
    title: 'find.title',
    blocks: [{ lead: 'find.lead', points: ['find.a', 'find.b', 'find.c'] }],
  },
  {
    id: 'clean',
    title: 'clean.title',
    blocks: [{ lead: 'clean.lead', points: ['clean.a', 'clean.b', 'clean.c'] }],
  },
  {
    id: 'import',
    title: 'import.title',
    blocks: [{ lead: 'import.lead', points: ['import.a', 'import.b', 'import.c'] }],
  },
  {
    id: 'who',
    title: 'who.title',
    blocks: [{ lead: 'who.lead', points: ['who.a', 'who.b', 'who.c', 'who.d', 'who.e'] }],
  },
  {
    id: 'work',
    title: 'work.title',
    blocks: [{ lead: 'work.lead', points: ['work.a', 'work.b', 'work.c'] }],
  },
  {
    id: 'limits',
    title: 'limits.title',
    blocks: [
      { lead: 'limits.lead', points: ['limits.a', 'limits.b', 'limits.c'] },
      { lead: 'limits.todo', points: ['limits.d', 'limits.e', 'limits.f', 'limits.g'] },
    ],
  },
  {
    id: 'people',
    title: 'people.title',
    blocks: [
      {
        lead: 'people.lead',
        points: ['people.a', 'people.b', 'people.c', 'people.d', 'people.e', 'people.f'],
      },
    ],
  },
  {
    id: 'key',
    title: 'key.title',
    blocks: [{ lead: 'key.lead', points: ['key.a', 'key.b', 'key.c'] }],
  },
  {
    id: 'notes',
    title: 'notes.title',
    blocks: [{ lead: 'notes.lead', points: ['notes.a', 'notes.b', 'notes.c'] }],
  },
  {
    id: 'sharing',
    title: 'sharing.title',
    blocks: [
      {
        lead: 'sharing.lead',
        points: ['sharing.a', 'sharing.b', 'sharing.c', 'sharing.d', 'sharing.e'],
      },
    ],
  },
  {
    id: 'sync',
    title: 'sync.title',
    blocks: [{ lead: 'sync.lead', points: ['sync.a', 'sync.b', 'sync.c'] }],
  },
  {
    id: 'road',
    title: 'road.title',
    blocks: [{ lead: 'road.lead', points: ['road.a', 'road.b', 'road.c', 'road.d', 'road.e'] }],
  },
  {
    id: 'backups',
    title: 'backups.title',
    blocks: [{ lead: 'backups.lead', points: ['backups.a', 'backups.b', 'backups.c', 'backups.d'] }],
  },
];
