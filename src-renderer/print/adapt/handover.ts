import type { TimelineEntry } from '@shared/features/activities/model';
import type { Contact } from '@shared/features/contacts/model';
import type { Courtesy } from '@shared/features/courtesies/model';
import type { Task } from '@shared/features/tasks/contract';
import type { DueItem } from '@shared/features/today/contract';
import { dayAfter } from '@shared/features/today/rules';
import activitiesEn from '../../i18n/en/activities.json';
import todayEn from '../../i18n/en/today.json';
import activitiesZh from '../../i18n/zh-CN/activities.json';
import todayZh from '../../i18n/zh-CN/today.json';
import { minorPerMajor } from '../format';
import type { Fact, HandoverSheet } from '../model';
import { type AdaptContext, type Adapter, adapter, headOf, localDay } from './context';
import { basicFacts, type CustomerFile, classFacts, fullMoney, peopleOf } from './file';

/** What the sheet is made of. */
export interface HandoverFile {
  readonly customer: CustomerFile;
  readonly contacts: Contact[];
  readonly handovers: readonly { fromId: string | null; toId: string; note: string | null; at: string }[];
  readonly due: readonly DueItem[];
  readonly tasks: readonly Task[];
  readonly entries: readonly TimelineEntry[];
  readonly courtesies: readonly Courtesy[];
}

/** What is due later than so many other things stands in the plan, and is counted only. */
const openShown = 24;

/** The first lines of a long note are enough on a sheet of everything. */
const textShown = 240;

/** The hand-over sheet from all that hangs on a customer. */
export function handoverFrom(context: AdaptContext, file: HandoverFile): HandoverSheet {
  const a = adapter(context);
  const { customer } = file;
  const [last] = file.handovers;
  const open = openOf(a, file);
  const owner = a.nameOf(customer.ownerId);
  const from = a.nameOf(last?.fromId);
  const to = a.nameOf(last?.toId);
  return {
    ...headOf(a, customer.currency),
    kind: 'handover',
    customer: {
      name: customer.name,
      ...(customer.otherName && { otherName: customer.otherName }),
      ...(customer.abcClass && { abc: customer.abcClass }),
    },
    ...(last &&
      to && {
        given: { to, on: localDay(last.at), ...(from && { from }), ...(last.note && { note: last.note }) },
      }),
    ...(owner && { owner }),
    brief: briefOf(a, customer),
    standing: classFacts(a, customer, true),
    money: moneyOf(a, customer),
    people: peopleRows(a, file.contacts),
    open: open.slice(0, openShown),
    openMore: Math.max(0, open.length - openShown),
    entries: file.entries.map((entry) => entryRow(a, entry)),
    courtesies: courtesyRows(a, file.courtesies),
  };
}

/** Who they are, in a few lines of the file. */
function briefOf(a: Adapter, customer: CustomerFile): Fact[] {
  const wanted = (['address', 'phone', 'email', 'web', 'lineOfBusiness', 'firstTrade'] as const).map((key) =>
    a.t(`field.${key}`),
  );
  const basic = basicFacts(a, customer).filter((one) => wanted.includes(one.label));
  const notes = customer.notes ? [{ label: a.t('handover.notes'), value: customer.notes }] : [];
  return [...basic, ...notes];
}

/** A sum of many lines is told without cents. */
function wholeUnits(value: number | null, currency: string): number | null {
  const unit = minorPerMajor(currency);
  return value === null ? null : Math.round(value / unit) * unit;
}

function moneyOf(a: Adapter, customer: CustomerFile): Fact[] {
  const currency = customer.currency ?? a.currency;
  const amount = (value: number | null) => (value === null ? '' : fullMoney(value, currency, a.lang));
  return [
    { label: a.t('handover.sales'), value: amount(wholeUnits(customer.sales12m, currency)) },
    { label: a.t('handover.receivable'), value: amount(customer.receivable) },
    { label: a.t('handover.overdue'), value: amount(customer.overdue) },
    { label: a.t('handover.limit'), value: amount(customer.creditLimit) },
    {
      label: a.t('handover.terms'),
      value: customer.termsDays === null ? '' : a.t('file.days', { n: customer.termsDays }),
    },
  ];
}

function peopleRows(a: Adapter, contacts: Contact[]): HandoverSheet['people'] {
  const byId = new Map(contacts.map((one) => [one.id, one]));
  return peopleOf(contacts).map((person) => {
    const contact = byId.get(person.id);
    const reach = [contact?.mobile ?? contact?.phone, contact?.email, contact?.wechat, contact?.bestTime];
    const role = person.roles.map((one) => a.t(`role.${one}`)).join(a.t('listComma'));
    const { attitude } = person;
    return {
      id: person.id,
      name: person.name,
      ...(person.position && { post: person.position }),
      ...(role && { role }),
      ...(attitude !== undefined && {
        attitude: attitude > 0 ? `+${attitude}` : attitude < 0 ? `−${-attitude}` : '0',
      }),
      ...(reach.some(Boolean) && { reach: reach.filter(Boolean).join(a.lang === 'zh-CN' ? '，' : ', ') }),
    };
  });
}

/** What is late, tasks without a day, then what is to come. */
function openOf(a: Adapter, { due, tasks }: HandoverFile): HandoverSheet['open'] {
  const words = a.lang === 'zh-CN' ? todayZh : todayEn;
  const dated = due.map((item) => {
    const who = a.nameOf(item.ownerId);
    const kind = words.kind[item.kind];
    return {
      key: `${item.kind}:${item.id}`,
      on: item.dueOn,
      late: item.dueOn < a.today,
      kind: item.complaintNumber ? `${kind} ${item.complaintNumber}` : kind,
      what: item.title || kind,
      ...(who && { who }),
    };
  });
  const someDay = tasks
    .filter((task) => task.dueOn === null)
    .map((task) => {
      const who = a.nameOf(task.ownerId);
      return { key: task.id, late: false, kind: words.kind.task, what: task.title, ...(who && { who }) };
    });
  const late = dated.filter((one) => one.late);
  return [...late, ...someDay, ...dated.filter((one) => !one.late)];
}

function entryRow(a: Adapter, entry: TimelineEntry): HandoverSheet['entries'][number] {
  const words = a.lang === 'zh-CN' ? activitiesZh : activitiesEn;
  const { kind, what } = entry;
  const name = kind === 'handover' ? undefined : (a.nameOf(entry.byId) ?? entry.byName ?? undefined);
  const shownKind =
    kind === 'complaint' && what && what in words.complaint
      ? words.complaint[what as keyof typeof words.complaint]
      : kind === 'plan' && what && what in words.plan
        ? words.plan[what as keyof typeof words.plan]
        : words.kind[kind];
  const title =
    kind === 'handover'
      ? a.t('handover.way', {
          from: a.nameOf(entry.byId) ?? words.timeline.nobody,
          to: a.nameOf(entry.toId) ?? words.timeline.nobody,
        })
      : (entry.title ?? '');
  const text = entry.text?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    key: entry.key,
    on: entry.at.slice(0, 10),
    kind: shownKind,
    what: entry.contactName ? `${title} (${entry.contactName})` : title,
    ...(text && { text: text.length > textShown ? `${text.slice(0, textShown)}…` : text }),
    ...(name && { who: name }),
  };
}

/** Those of the last twelve months. */
function courtesyRows(a: Adapter, courtesies: readonly Courtesy[]): HandoverSheet['courtesies'] {
  const since = dayAfter(a.today, -365);
  return courtesies
    .filter((one) => one.givenOn >= since)
    .map((one) => ({
      id: one.id,
      on: one.givenOn,
      direction: a.t(`rapport.${one.direction}`),
      what: [one.what, one.occasion].filter(Boolean).join(a.lang === 'zh-CN' ? '，' : ', '),
      person: one.contactName,
      ...(one.value !== null && { value: fullMoney(one.value, one.currency ?? a.currency, a.lang) }),
    }));
}
