import type { RescueReport as Report } from '@shared/features/files/rescue';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Notice, Notices } from '../../../components/Notice';
import classes from './RescueDialog.module.css';

/** What the report calls the tables of the file; several make one line. */
const lineOf = {
  customers: 'customers',
  contacts: 'contacts',
  plans: 'plans',
  planTexts: 'planParts',
  planRows: 'planParts',
  complaints: 'complaints',
  complaintRows: 'complaintRows',
  salesLines: 'salesLines',
  members: 'members',
  sealedNotes: 'sealedNotes',
  batches: 'history',
  changes: 'history',
} as const;
type Line = (typeof lineOf)[keyof typeof lineOf] | 'other';
const order: readonly Line[] = [...new Set(Object.values(lineOf)), 'other'];

const isNamed = (table: string): table is keyof typeof lineOf => table in lineOf;

/** What was saved and lost of each kind, and what else there is to know before working on in the new file. */
export function RescueReport({ report }: { report: Report }) {
  const { t } = useTranslation('files');
  const format = useFormat();
  const lines = order.flatMap((line) => {
    const own = report.tables.filter(({ table }) => (isNamed(table) ? lineOf[table] : 'other') === line);
    const saved = own.reduce((n, one) => n + one.saved, 0);
    const lost = own.reduce((n, one) => n + one.lost, 0);
    // What keeps the program going is of interest only where something is missing.
    return saved + lost === 0 || (line === 'other' && lost === 0) ? [] : [{ line, saved, lost }];
  });
  const notes = useNotes(report);
  const tone = report.healthy ? 'plain' : 'danger';
  const complete = lines.every(({ lost }) => lost === 0) && notes.length === 0;
  return (
    <>
      <Notices>
        <Notice tone={tone}>
          {report.healthy ? t(complete ? 'rescue.whole' : 'rescue.some') : t('rescue.unhealthy')}
        </Notice>
        {notes.map((note) => (
          <Notice key={note}>{note}</Notice>
        ))}
      </Notices>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('rescue.what')}</th>
            <th scope="col" data-number>
              {t('rescue.saved')}
            </th>
            <th scope="col" data-number>
              {t('rescue.lost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, saved, lost }) => (
            <tr key={line}>
              <td>{t(`rescue.table.${line}`)}</td>
              <td data-number>{format.number(saved)}</td>
              <td data-number className={lost > 0 ? 'danger' : undefined}>
                {lost > 0 && report.lostMore
                  ? t('rescue.atLeast', { lost: format.number(lost) })
                  : format.number(lost)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`${classes.where} t3`}>{t('rescue.newFile', { path: report.path })}</p>
    </>
  );
}

function useNotes({
  pages,
  standIns,
  lostMore,
  fieldsLost,
  strays,
  sameIdentity,
  signInOff,
}: Report): string[] {
  const { t } = useTranslation('files');
  const format = useFormat();
  const total = format.number(pages.total);
  const made = standIns.customers + standIns.plans + standIns.complaints;
  return [
    ...(pages.headerReadable ? [] : [t('rescue.note.header')]),
    ...(pages.missing > 0
      ? [t('rescue.note.missing', { missing: format.number(pages.missing), total })]
      : pages.unreadable > 0
        ? [t('rescue.note.pages', { unreadable: format.number(pages.unreadable), total })]
        : []),
    ...(lostMore ? [t('rescue.note.lostMore')] : []),
    ...(made > 0
      ? [
          t('rescue.note.standIns', {
            customer: t('rescue.words.customer'),
            plan: t('rescue.words.plan'),
            complaint: t('rescue.words.complaint'),
          }),
        ]
      : []),
    ...(fieldsLost > 0 ? [t('rescue.note.fields', { fields: format.number(fieldsLost) })] : []),
    ...(strays > 0 ? [t('rescue.note.strays', { strays: format.number(strays) })] : []),
    ...(sameIdentity ? [] : [t('rescue.note.identity')]),
    ...(signInOff ? [t('rescue.note.signInOff')] : []),
  ];
}
