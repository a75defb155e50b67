import { type accesses, buyingRoles, type stages } from '../contacts/fields';
import type { Contact } from '../contacts/model';
import { tagsOf } from '../customers/rules';
import type { Influence } from './model';

export type BuyingRole = (typeof buyingRoles)[number];
export type Access = (typeof accesses)[number];
export type Stage = (typeof stages)[number];

/** What the map says about a person. */
export interface MapPerson {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly department: string | null;
  /** The first is the one the card shows in full. */
  readonly roles: readonly BuyingRole[];
  readonly influence: number | null;
  readonly attitude: number | null;
  readonly access: Access | null;
  readonly stage: Stage | null;
  readonly reportsTo: string | null;
  /** Where the card was put; null for one that is laid out. */
  readonly place: { readonly x: number; readonly y: number } | null;
}
export type MapLine = Pick<Influence, 'id' | 'fromId' | 'toId' | 'kind'>;

const isRole = (value: string): value is BuyingRole => (buyingRoles as readonly string[]).includes(value);

/** The people of a customer who are on its map: whoever left is not. A head who is not on it is nobody's head. */
export function mapPeople(contacts: readonly Contact[]): MapPerson[] {
  const here = contacts.filter((one) => one.leftOn === null && one.deletedAt === null);
  const ids = new Set(here.map((one) => one.id));
  return here.map((one) => ({
    id: one.id,
    name: one.name,
    position: one.position,
    department: one.department,
    roles: [...new Set([one.buyingRole, ...tagsOf(one.otherRoles)].filter((role) => role !== null))].filter(
      isRole,
    ),
    influence: one.influence,
    attitude: one.attitude,
    access: one.access,
    stage: one.stage,
    reportsTo:
      one.reportsTo !== null && one.reportsTo !== one.id && ids.has(one.reportsTo) ? one.reportsTo : null,
    place: one.mapX === null || one.mapY === null ? null : { x: one.mapX, y: one.mapY },
  }));
}
