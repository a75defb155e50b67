import { Select } from '@mantine/core';
import { separators } from '@shared/features/import/csv';
import { encodings, type Inspection } from '@shared/features/import/model';
import { useTranslation } from 'react-i18next';
import type { ImportWizard } from '../useImport';

const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030 / GBK',
  'windows-1252': 'Windows-1252',
} as const;
const separatorWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const noHeader = 'none';

/** What was found out about the file; every choice reads it again. */
export function FileSettings({ wizard, inspection }: { wizard: ImportWizard; inspection: Inspection }) {
  const { t } = useTranslation('import');
  const { load, reload } = wizard;
  const headers = inspection.head.slice(0, 10).map(({ line }, index) => ({
    value: String(index),
    label: t('file.headerRow', { row: line }),
  }));
  if (inspection.kind === 'vcard')
    return <p className="t2 n">{t('file.cards', { count: inspection.rowCount })}</p>;
  return (
    <>
      {inspection.kind === 'workbook' ? (
        <Select
          label={t('file.sheetLabel')}
          allowDeselect={false}
          data={inspection.sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? t('file.hidden', { name }) : name,
          }))}
          value={inspection.sheet}
          onChange={(sheet) => void reload({ ...(sheet && { sheet }) })}
        />
      ) : (
        <>
          <Select
            label={t('file.encoding')}
            allowDeselect={false}
            data={encodings.map((value) => ({ value, label: encodingNames[value] }))}
            value={inspection.encoding}
            onChange={(encoding) => void reload({ ...load, ...(encoding && { encoding }) })}
          />
          <Select
            label={t('file.separator')}
            allowDeselect={false}
            data={separators.map((value) => ({ value, label: t(`separator.${separatorWords[value]}`) }))}
            value={inspection.separator}
            onChange={(separator) => void reload({ ...load, ...(separator && { separator }) })}
          />
        </>
      )}
      <Select
        label={t('file.header')}
        allowDeselect={false}
        data={[...headers, { value: noHeader, label: t('file.noHeader') }]}
        value={inspection.headerRow === null ? noHeader : String(inspection.headerRow)}
        onChange={(row) => void reload({ ...load, headerRow: row === noHeader ? null : Number(row) })}
      />
    </>
  );
}
