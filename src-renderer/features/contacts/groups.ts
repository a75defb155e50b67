import type { ContactFieldKey } from '@shared/features/contacts/fields';

/** The rapport sheet as it is read: how to reach them, what they decide, who they are. Relationship and notes stand apart. */
export const personGroups = [
  {
    key: 'reach',
    fields: ['mobile', 'phone', 'email', 'wechat', 'bestTime', 'bestWay'],
  },
  {
    key: 'post',
    fields: [
      'position',
      'department',
      'reportsTo',
      'authority',
      'priorities',
      'buyingRole',
      'otherRoles',
      'influence',
      'attitude',
      'access',
    ],
  },
  {
    key: 'personal',
    fields: ['birthday', 'education', 'homeTown', 'family', 'personality', 'hobbies', 'likes', 'dislikes'],
  },
] as const satisfies readonly { key: string; fields: readonly ContactFieldKey[] }[];
export type PersonGroup = (typeof personGroups)[number];
