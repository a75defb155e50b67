import type { Inspection } from '@shared/features/import/model';
import { useTranslation } from 'react-i18next';
import { Notice, Notices } from '../../../components/Notice';
import classes from '../Import.module.css';
import { columnLetter } from '../useWords';
import { ScrollPanel } from './ScrollPanel';

/** The first rows as they stand in the file: wrong characters or a wrong separator are seen at once. */
export function RawPreview({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('import');
  const width = Math.min(60, Math.max(...inspection.head.map(({ cells }) => cells.length), 1));
  const columns = Array.from({ length: width }, (_, index) => columnLetter(index));
  return (
    <>
      {inspection.warnings.length > 0 && (
        <Notices>
          {inspection.warnings.map(({ code, count, row, text = '' }) => (
            <Notice key={code}>{t(`warning.${code}`, { count, row: row ?? '', text })}</Notice>
          ))}
        </Notices>
      )}
      <ScrollPanel label={t('file.preview')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" data-kind="number">
                <span className="vh">{t('preview.row')}</span>
              </th>
              {columns.map((letter) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inspection.head.map(({ line, cells }, index) => {
              const header = inspection.headerRow;
              const muted = header !== null && index < header;
              return (
                <tr key={line} data-header={index === header || undefined} data-muted={muted || undefined}>
                  <th scope="row" data-kind="number">
                    {line || ''}
                  </th>
                  {columns.map((letter, at) => (
                    <td key={letter} title={cells[at]}>
                      {cells[at]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollPanel>
    </>
  );
}
