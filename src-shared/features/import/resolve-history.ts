import type { Draft, Value } from './draft';
import type { ImportPlan } from './model';
import { begin, type Existing, foldName, type PlannedRow } from './resolve';
import { linkRow, peopleNamed, Roster } from './resolve-people';

/** By what an entry of a history is known again: the same sheet a second time brings nothing. */
export function entryKey(entry: Readonly<Record<string, unknown>>): string {
  const { happenedOn, title, body } = entry;
  return [happenedOn, title, body].map((part) => String(part ?? '').trim()).join('\n');
}

/**
 * Says for every row of a history which customer it belongs to. Whoever wrote it stays its author.
 * @param memberOf the member's id for a name, null for somebody who is not in the team
 */
export function resolveHistory(
  drafts: readonly Draft[],
  plan: Pick<ImportPlan, 'key' | 'existing'>,
  existing: Existing,
  memberOf: (name: string) => string | null,
): PlannedRow[] {
  const roster = new Roster(existing);
  const seen = new Map<string, Set<string>>();
  return drafts.map((draft) => {
    const row = begin(draft, () => null);
    const customerId = linkRow(row, plan, existing);
    if (customerId === null) return row;
    const activity: Record<string, Value> = { ...draft.activity };
    bindPerson(row, activity, roster.of(customerId).there);
    if (draft.author !== null) {
      const member = memberOf(draft.author);
      if (member === null) activity.byName = draft.author;
      else activity.byId = member;
    }
    const known = seen.get(customerId) ?? new Set(existing.entries(customerId));
    seen.set(customerId, known);
    const key = entryKey(activity);
    row.action = known.has(key) ? 'same' : 'new';
    known.add(key);
    if (row.action === 'new') row.activity = activity;
    return row;
  });
}

/** Somebody who is not there stays in the text, where they can be read. */
function bindPerson(
  row: PlannedRow,
  activity: Record<string, Value>,
  there: Parameters<typeof peopleNamed>[0],
): void {
  const person = row.draft.people[1];
  if (person?.name === undefined || foldName(person.name) === '') return;
  const [known, another] = peopleNamed(there, person);
  if (known && !another) {
    activity.contactId = known.id;
    return;
  }
  const name = String(person.name);
  if (!String(activity.body ?? activity.title).includes(name))
    activity.body = [activity.body ?? '', name].join('\n').trim();
  row.issues.push({
    code: 'unknown_person',
    severity: 'warning',
    column: null,
    target: 'contact.name',
    text: name.slice(0, 200),
  });
}
