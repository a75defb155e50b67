import { z } from 'zod';
import { id, text } from '../../schemas';

/** What a person is in the team; a manager sees and may do everything. */
export const roles = ['manager', 'sales', 'service', 'read_only'] as const;
export type Role = (typeof roles)[number];

/** Whose customers: one's own, those of one's team, all. */
export const scopes = ['own', 'team', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** What a manager sets about a person. */
export const memberValues = z.object({
  name: text.min(1).max(100),
  active: z.boolean(),
  role: z.enum(roles),
  team: text.max(100).nullable(),
  sees: z.enum(scopes),
  edits: z.enum(scopes),
});
export type MemberValues = z.infer<typeof memberValues>;

export const member = memberValues.extend({
  id,
  version: z.int(),
  /** Has a password. */
  signsIn: z.boolean(),
});
export type Member = z.infer<typeof member>;

/** The person who is signed in. */
export const signedIn = z.object({
  memberId: id,
  name: z.string(),
  role: z.enum(roles),
  sees: z.enum(scopes),
  edits: z.enum(scopes),
});
export type SignedIn = z.infer<typeof signedIn>;

/** At least this many characters; length is what makes a password hard to guess. */
export const password = z.string().min(8).max(200);
