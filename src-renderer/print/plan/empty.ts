import type { SectionBase } from '../model';
import { isBlank } from '../rich/RichText';

/** Titles, sources and notes go with something else; alone they fill no section. */
const COMPANIONS = new Set([
  'title',
  'missing',
  'asksNote',
  'classNote',
  'salesTitle',
  'salesSource',
  'mapTitle',
  'suppliers',
  'shareLabel',
  'source',
  'benefitsNote',
  'bridgeTitle',
  'revenueTitle',
  'revenueSource',
  'noteHeading',
  'peopleNote',
  'factorsTitle',
  'signatures',
]);

function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return false;
  if ('type' in value && typeof value.type === 'string') return !isBlank(value as { type: string });
  return Object.values(value).some(says);
}

/** True where a section has nothing to print but its name, its finding and what is missing. */
export function isEmptySection(section: SectionBase): boolean {
  return Object.entries(section).every(
    ([key, value]) => COMPANIONS.has(key) || (key === 'payback' ? value === undefined : !says(value)),
  );
}
