import {
  channels,
  claimForms,
  complaintKinds,
  complaintStatuses,
  complaintValues,
  taboos,
} from '@shared/features/complaints/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { useMemberName } from '../../components/team';

const money = new Set(['claimAsked', 'claimOffered', 'claimAgreed', 'cost']);
const members = new Set(['ownerId', 'receivedBy', 'approvedBy']);
const checked = complaintValues.shape.taboosChecked;
const rowFields = ['note', 'dueOn', 'doneOn', 'isRoot', 'measure', 'position'] as const;

/** What the fields of a complaint and of its rows are called, and how their values read. */
export function useComplaintWords() {
  const { t, i18n } = useTranslation('complaints');
  const format = useFormat();
  const memberName = useMemberName();
  return useMemo(() => {
    const checklist = (value: unknown): string => {
      const read = checked.safeParse(typeof value === 'string' ? JSON.parse(value) : value);
      if (!read.success) return String(value);
      const lines = taboos.flatMap((taboo) => {
        const kept = read.data[taboo];
        if (kept === undefined) return [];
        return [kept ? t(`taboo.${taboo}`) : `${t(`taboo.${taboo}`)}: ${t('taboos.happened')}`];
      });
      return lines.join(t('listComma', { ns: 'common' }));
    };
    return {
      label(field: string): string {
        const ofRow = rowFields.find((one) => one === field);
        if (ofRow) return t(`row.${ofRow}`);
        // The field comes from the file's answer, so it is looked up rather than typed.
        const key = `field.${field}`;
        return i18n.exists(key, { ns: 'complaints' }) ? t(key as 'field.title') : field;
      },
      show(field: string, value: unknown): string {
        if (value === null || value === undefined || value === '') return '';
        if (money.has(field)) return format.money(Number(value));
        if (members.has(field)) return memberName(String(value))?.name ?? String(value);
        const kind = complaintKinds.find((one) => one === value);
        if (field === 'kind' && kind) return t(`kind.${kind}`);
        const status = complaintStatuses.find((one) => one === value);
        if (field === 'status' && status) return t(`status.${status}`);
        const channel = channels.find((one) => one === value);
        if (field === 'receivedHow' && channel) return t(`channel.${channel}`);
        const form = claimForms.find((one) => one === value);
        if (field === 'claimForm' && form) return t(`claimForm.${form}`);
        if (field === 'taboosChecked') return checklist(value);
        if (field === 'isRoot') return t(value ? 'yes' : 'no', { ns: 'common' });
        if (field === 'measure') return t(`measureOne.${value === 'emergency' ? 'emergency' : 'corrective'}`);
        if (field === 'severity') return t('severityOf', { value });
        if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) {
          return value.length > 10 ? format.dateTime(value) : format.date(value, 'long');
        }
        return String(value);
      },
    };
  }, [t, i18n, format, memberName]);
}
