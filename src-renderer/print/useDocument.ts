import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cardFrom } from './adapt/card';
import { complaintFrom } from './adapt/complaint';
import { type AdaptContext, localDay } from './adapt/context';
import { planFrom } from './adapt/plan';
import { rapportFrom } from './adapt/rapport';
import type { PrintDocument, PrintLang } from './model';
import { printQueries } from './queries';
import { useHandoverSheet, useResearchSheet } from './useCustomerSheets';
import { useRoster } from './useRoster';

export type DocumentKind = PrintDocument['kind'];
export const documentKinds: readonly DocumentKind[] = [
  'plan',
  'card',
  'complaint',
  'rapport',
  'roster',
  'handover',
  'research',
];

function useAdaptContext(lang: PrintLang): AdaptContext | null {
  const settings = useQuery(printQueries.settings()).data;
  const team = useQuery(printQueries.team()).data;
  return useMemo(() => {
    if (!settings || !team) return null;
    return {
      lang,
      members: new Map(team.members.map((m) => [m.id, m.name])),
      meId: team.meId,
      firmName: settings.values.firmName,
      currency: settings.values.currency,
      today: localDay(new Date().toISOString()),
    };
  }, [settings, team, lang]);
}

/** The rapport sheet of a person, when one is asked for. */
function useRapport(context: AdaptContext | null, id: string | null) {
  const enabled = id !== null;
  const file = useQuery({ ...printQueries.person(id ?? ''), enabled });
  const courtesies = useQuery({ ...printQueries.courtesies(id ?? ''), enabled });
  const fields = useQuery({ ...printQueries.ownFields(), enabled });
  const customerId = file.data?.person.customerId ?? '';
  const photos = useQuery({ ...printQueries.photos(customerId), enabled: customerId !== '' });
  const doc = useMemo(() => {
    if (!context || !file.data || !courtesies.data || !fields.data || !photos.data) return null;
    const own = fields.data.filter((field) => field.record === 'contact');
    const found = photos.data.find((one) => one.sha256 === file.data.person.photo);
    const photo = found && `data:${found.mime};base64,${found.data}`;
    return rapportFrom(context, file.data, courtesies.data.rows, own, photo);
  }, [context, file.data, courtesies.data, fields.data, photos.data]);
  return { doc, error: file.error ?? courtesies.error ?? fields.error ?? photos.error };
}

/** The document to print, as soon as all it is made of has arrived. */
export function useDocument(
  kind: DocumentKind,
  id: string,
  lang: PrintLang,
  options: string | null = null,
): { doc: PrintDocument | null; error: unknown } {
  const context = useAdaptContext(lang);
  const roster = useRoster(context, kind === 'roster' ? options : null);
  const plan = useQuery({ ...printQueries.plan(id), enabled: kind === 'plan' });
  const complaint = useQuery({ ...printQueries.complaint(id), enabled: kind === 'complaint' });
  const customerId = kind === 'card' ? id : (plan.data?.plan.customerId ?? '');
  const wantsFile = (kind === 'plan' || kind === 'card') && customerId !== '';
  const rapport = useRapport(context, kind === 'rapport' ? id : null);
  const handover = useHandoverSheet(context, kind === 'handover' ? id : null);
  const research = useResearchSheet(context, kind === 'research' ? id : null);
  const customer = useQuery({ ...printQueries.customer(customerId), enabled: wantsFile });
  const contacts = useQuery({ ...printQueries.contacts(customerId), enabled: wantsFile });
  const lines = useQuery({ ...printQueries.lines(customerId), enabled: kind === 'plan' && wantsFile });
  const summary = useQuery({ ...printQueries.summary(), enabled: kind === 'card' });
  const own = useQuery({ ...printQueries.ownFields(), enabled: kind === 'card' });
  const doc = useMemo((): PrintDocument | null => {
    if (!context) return null;
    if (kind === 'rapport') return rapport.doc;
    if (kind === 'roster') return roster.doc;
    if (kind === 'handover') return handover.doc;
    if (kind === 'research') return research.doc;
    if (kind === 'complaint') return complaint.data ? complaintFrom(context, complaint.data) : null;
    if (!customer.data || !contacts.data) return null;
    if (kind === 'plan') {
      return plan.data && lines.data
        ? planFrom(context, plan.data, customer.data, contacts.data, lines.data)
        : null;
    }
    if (!summary.data || !own.data) return null;
    const { A = 0, B = 0, C = 0 } = summary.data.byClass;
    return cardFrom(context, customer.data, contacts.data, A + B + C, own.data);
  }, [
    context,
    kind,
    plan.data,
    complaint.data,
    customer.data,
    contacts.data,
    lines.data,
    summary.data,
    own.data,
    rapport.doc,
    roster.doc,
    handover.doc,
    research.doc,
  ]);
  const error =
    rapport.error ??
    roster.error ??
    handover.error ??
    research.error ??
    plan.error ??
    complaint.error ??
    customer.error ??
    contacts.error ??
    lines.error ??
    summary.error ??
    own.error;
  return { doc, error };
}
