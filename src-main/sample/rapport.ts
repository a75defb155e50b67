import { personalKeys } from '@shared/features/contacts/rules';
import { v7 as uuid } from 'uuid';
import { createRecord, saveRecord } from '../db/records';
import type { MutationContext } from '../rpc/context';
import type { SampleCustomer } from './complaints';
import type { SampleClock } from './dates';
import { storyMover, storyRapport } from './story/rapport';

/** Where the person who left went: a customer that has a plant to maintain. */
const newFirm = 5;

/** Rapport sheets of the first customer's people, their days and courtesies, and somebody who changed firms. */
export async function addRapport(
  { db, log }: MutationContext,
  customers: readonly SampleCustomer[],
  lang: 0 | 1,
  clock: SampleClock,
): Promise<void> {
  const story = customers[0];
  const elsewhere = customers[newFirm];
  if (!story || !elsewhere) return;
  const customerId = story.id;
  for (const { who, born, otherRoles, said, days = [], courtesies = [] } of storyRapport) {
    const contactId = story.contactIds[who];
    if (!contactId) continue;
    const set = {
      ...Object.fromEntries(Object.entries(said).map(([key, words]) => [key, words[lang]])),
      ...(born && { birthday: `${born[0]}-${commonDay(clock.day(born[1]))}` }),
      ...(otherRoles && { otherRoles }),
    };
    await saveRecord(db, log, 'contacts', { id: contactId, baseVersion: 1, set });
    for (const { label, inDays, remind, once } of days) {
      const day = clock.day(inDays);
      await createRecord(db, log, 'contactDates', {
        customerId,
        contactId,
        label: label[lang],
        day: once ? day : `--${day.slice(5)}`,
        remindDays: remind,
      });
    }
    for (const { daysAgo, direction, what, occasion, value } of courtesies) {
      await createRecord(db, log, 'courtesies', {
        customerId,
        contactId,
        givenOn: clock.day(-daysAgo),
        direction,
        what: what[lang],
        occasion: occasion?.[lang] ?? null,
        value: value === null ? null : value * 100,
        currency: value === null ? null : 'CNY',
      });
    }
  }
  const person: Record<string, string> = {
    name: storyMover.name[lang],
    mobile: storyMover.mobile,
    hobbies: storyMover.hobbies[lang],
    family: storyMover.family[lang],
    cognitionPersonal: storyMover.cognitionPersonal[lang],
    emotion: storyMover.emotion[lang],
    stage: 'known',
  };
  const [oldId, newId] = [uuid(), uuid()];
  await createRecord(
    db,
    log,
    'contacts',
    {
      ...person,
      customerId,
      position: storyMover.position[lang],
      department: storyMover.department[lang],
      buyingRole: 'user',
      influence: 2,
      leftOn: clock.month(-6),
      movedToId: newId,
    },
    oldId,
  );
  const own = Object.fromEntries(personalKeys.map((key) => [key, person[key] ?? null]));
  await createRecord(
    db,
    log,
    'contacts',
    { ...own, customerId: elsewhere.id, position: storyMover.newPosition[lang], movedFromId: oldId },
    newId,
  );
}

/** A birth year need not be a leap year. */
const commonDay = (day: string): string => (day.endsWith('02-29') ? '02-28' : day.slice(5));
