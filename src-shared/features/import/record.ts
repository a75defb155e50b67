import { foldHeader, knownHeaders } from './synonyms';
import type { ImportRecord } from './targets';

const peopleNames = /contact|people|person|staff|联系人|人员|联络/i;
const historyNames = /histor|activit|visit|call|log|journal|follow|timeline|记录|历史|跟进|拜访|日志|往来/i;
/** Words that only a history has, beside its date. */
const historyWords =
  /^(?:subject|topic|activitytype|activity|calldate|visitdate|主题|事由|跟进内容|拜访内容|沟通内容|跟进记录|拜访记录|跟进方式|拜访方式|拜访日期|跟进日期|拜访目的)$/;

/**
 * Guesses what the rows of a sheet are by its name and headers; a person sees the guess and can change it.
 * @param isFirst the sheet a person looks at first: with nothing that speaks against it, its rows are customers
 */
export function guessRecord(headers: readonly string[], name: string, isFirst: boolean): ImportRecord {
  const folded = headers.map(foldHeader).filter((header) => header !== '');
  const known = folded.map((header) => knownHeaders.get(header) ?? []);
  const dated = known.some((list) => list.some((one) => one.field === 'happenedOn' && one.sure));
  const telling = folded.filter((header) => historyWords.test(header)).length;
  const texts = known.some((list) => list.some((one) => one.field === 'body' || one.field === 'title'));
  if (dated && (telling > 0 || (texts && historyNames.test(name)))) return 'history';
  if (isFirst && !peopleNames.test(name)) return 'customers';
  const ofPeople = known.filter((list) => list.some((one) => one.record === 'contact')).length;
  const ofFirm = known.filter(
    (list) => list.length > 0 && list.every((one) => one.record === 'customer' && !shared.has(one.field)),
  ).length;
  const named = !isFirst && peopleNames.test(name);
  return ofPeople >= 2 && (named || ofPeople > ofFirm) && !isFirst ? 'people' : 'customers';
}

/** Fields by which people name their firm. */
const shared = new Set(['name', 'code', 'taxNumber', 'city', 'phone', 'email', 'shortName']);

/** The shape of a file: its headers as they are compared, whatever else changes. Null where it has none. */
export function shapeOf(headers: readonly string[]): string | null {
  const folded = headers.map(foldHeader);
  return folded.filter((header) => header !== '').length < 2 ? null : folded.join('|').slice(0, 20_000);
}
