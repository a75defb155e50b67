import { type ContactFieldKey, contactFieldKeys } from '@shared/features/contacts/fields';
import { directions } from '@shared/features/courtesies/model';
import { type CustomerFieldKey, customerFieldKeys } from '@shared/features/customers/fields';
import { tagsOf } from '@shared/features/customers/rules';
import { isSlot } from '@shared/features/fields/slots';
import type { ChangeEntry } from '@shared/features/history/contract';
import { references } from '@shared/features/history/references';
import { influenceKinds } from '@shared/features/map/model';
import { planStatuses, rowStatuses } from '@shared/features/plans/model';
import { roles, scopes } from '@shared/features/team/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { useMemberName } from '../../components/team';
import { useComplaintWords } from '../complaints/useComplaintWords';
import { choiceLabel } from '../customers/labels';
import { fieldQueries, ownLabel } from '../fields/queries';

const moneyFields = new Set([
  'creditLimit',
  'receivable',
  'overdue',
  'claimAsked',
  'claimOffered',
  'claimAgreed',
  'cost',
]);
const memberFields = new Set(['ownerId', 'receivedBy', 'approvedBy']);
const customerChoices = new Set(['tier', 'relationship', 'lifecycleSet', 'position', 'attention']);
const contactChoices = new Set(['buyingRole', 'access', 'stage']);
const memberWords = ['name', 'role', 'team', 'sees', 'edits', 'active'] as const;
const yesNo = new Set(['active', 'restricted']);
/** Follow from other fields, or are numbers of a place on a map; naming them would say everything twice. */
const silent = new Set(['lifecycle', 'nameKey', 'sortKey', 'phoneKey', 'edition', 'mapX', 'mapY']);

const isCustomerField = (field: string): field is CustomerFieldKey =>
  (customerFieldKeys as readonly string[]).includes(field);
const isContactField = (field: string): field is ContactFieldKey =>
  (contactFieldKeys as readonly string[]).includes(field);

const ofComplaint = (entry: Pick<ChangeEntry, 'table'>) =>
  entry.table === 'complaints' || entry.table === 'complaintRows';

/** How changed fields and their values read, whichever record they belong to. The same object until the language or the team changes. */
export function useChangeWords() {
  const { t } = useTranslation('history');
  const { t: customers } = useTranslation('customers');
  const { t: contacts } = useTranslation('contacts');
  const { t: courtesies } = useTranslation('courtesies');
  const { t: map } = useTranslation('map');
  const { t: plans } = useTranslation('plans');
  const { t: team } = useTranslation('team');
  const format = useFormat();
  const memberName = useMemberName();
  const complaint = useComplaintWords();
  const { data: own } = useQuery(fieldQueries.all());
  return useMemo(() => {
    const ownOf = (entry: Pick<ChangeEntry, 'table'>, slot: string) =>
      own?.find(
        (one) => one.slot === slot && one.record === (entry.table === 'contacts' ? 'contact' : 'customer'),
      );
    const label = (entry: Pick<ChangeEntry, 'table'>, field: string): string => {
      const slot = isSlot(field) ? ownOf(entry, field) : undefined;
      if (slot) return ownLabel(slot, format.language);
      if (entry.table === 'contacts' && isContactField(field)) return contacts(`field.${field}`);
      if (ofComplaint(entry)) return complaint.label(field);
      const ofMember = memberWords.find((one) => one === field);
      if (entry.table === 'members' && ofMember) return team(`panel.${ofMember}`);
      if (field === 'restricted') return team('restricted');
      if (field === 'readers') return plans('info.readers');
      if (isCustomerField(field)) return customers(`field.${field}`);
      return t(`field.${field as 'title'}`, { defaultValue: field });
    };
    const show = (entry: Pick<ChangeEntry, 'table' | 'names'>, field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return t('blank');
      if (references.has(field))
        return entry.names?.[String(value)] ?? memberName(String(value))?.name ?? t('other');
      const slot = isSlot(field) ? ownOf(entry, field) : undefined;
      if (slot?.kind === 'money') return format.money(Number(value));
      if (slot?.kind === 'yesNo') return t(value === 'yes' ? 'yes' : 'no', { ns: 'common' });
      if (ofComplaint(entry)) return complaint.show(field, value) || t('blank');
      if (memberFields.has(field)) return memberName(String(value))?.name ?? String(value);
      if (moneyFields.has(field)) return format.money(Number(value));
      if (entry.table === 'customers' && customerChoices.has(field)) {
        return choiceLabel(customers, field as 'tier', String(value));
      }
      if (entry.table === 'contacts' && contactChoices.has(field)) {
        return contacts(`choice.${field as 'stage'}.${value as 'known'}`);
      }
      if (entry.table === 'contacts' && field === 'photo') return contacts('photo.menu');
      if (entry.table === 'contacts' && field === 'otherRoles')
        return tagsOf(String(value))
          .map((role) => contacts(`choice.buyingRole.${role as 'user'}`, { defaultValue: role }))
          .join(t('listComma', { ns: 'common' }));
      const direction = directions.find((one) => one === value);
      if (entry.table === 'courtesies' && direction) return courtesies(`direction.${direction}`);
      if (entry.table === 'courtesies' && field === 'value') return format.money(Number(value));
      const influence = influenceKinds.find((one) => one === value);
      if (entry.table === 'influences' && field === 'kind' && influence)
        return map(`line.kinds.${influence}`);
      if (yesNo.has(field)) return t(value ? 'yes' : 'no', { ns: 'common' });
      const planStatus = planStatuses.find((one) => one === value);
      if (entry.table === 'plans' && field === 'status' && planStatus) return plans(`status.${planStatus}`);
      const rowStatus = rowStatuses.find((one) => one === value);
      if (entry.table === 'planRows' && field === 'status' && rowStatus)
        return plans(`rowStatus.${rowStatus}`);
      const role = roles.find((one) => one === value);
      if (field === 'role' && role) return team(`role.${role}`);
      const scope = scopes.find((one) => one === value);
      if ((field === 'sees' || field === 'edits') && scope) return team(`scope.${scope}`);
      if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) {
        return value.length > 10 ? format.dateTime(value) : format.date(value, 'long');
      }
      if (typeof value === 'string' && value.startsWith('{')) return plainText(value);
      return String(value);
    };
    return { label, show, isSilent: (field: string) => silent.has(field) };
  }, [t, customers, contacts, courtesies, map, plans, team, format, memberName, complaint, own]);
}

/** The words inside a stored document or set of values. */
function plainText(json: string): string {
  const words: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key !== 'type' && key !== 'attrs' && key !== 'marks') walk(value);
      }
    } else if (node !== null) words.push(String(node));
  };
  try {
    walk(JSON.parse(json));
  } catch {
    return json;
  }
  return words.join(' ').slice(0, 400);
}
