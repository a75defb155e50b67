import { sectionRowKinds } from '@shared/features/plans/columns';
import { type PlanRow, type PlanSection, planSections } from '@shared/features/plans/model';
import { type ParsedField, parseField } from '../sharing/place';
import type { SharingState } from '../sharing/presence';

/** The section of a plan that a field belongs to; null for the plan's own fields. */
function sectionOf(field: ParsedField | null, rows: readonly PlanRow[]): PlanSection | null {
  if (field?.table === 'planTexts')
    return planSections.find((one) => field.field.startsWith(`${one}.`)) ?? null;
  if (field?.table !== 'planRows') return null;
  const kind = rows.find((row) => row.id === field.partId)?.kind;
  return planSections.find((one) => sectionRowKinds[one].some((own) => own === kind)) ?? null;
}

/** Who else writes in which section of a plan now. */
export function writersBySection(
  state: SharingState,
  planId: string,
  rows: readonly PlanRow[],
): ReadonlyMap<PlanSection, readonly string[]> {
  const found = new Map<PlanSection, string[]>();
  for (const person of state.people) {
    if (person.me) continue;
    for (const place of person.editing) {
      const section = place.recordId === planId ? sectionOf(parseField(place.field), rows) : null;
      const names = section === null ? [] : (found.get(section) ?? []);
      if (section !== null && !names.includes(person.name)) found.set(section, [...names, person.name]);
    }
  }
  return found;
}
