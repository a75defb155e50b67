import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { download } from '../../components/download';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { i18next } from '../../i18n';
import { api } from '../../rpc/api';
import { fromBase64 } from '../../rpc/base64';
import { isAppError } from '../../rpc/failure';
import type { ListWords } from '../customers/list-words';
import type { ShownList } from './shown-list';

export type ExportFormat = 'xlsx' | 'csv' | 'vcf';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  vcf: 'text/vcard',
} as const;
const lookMs = 300;

/** The fields that a list shows, left to right. */
export const fieldsOf = ({ columns, words }: ShownList): string[] =>
  columns.filter((key) => words.fields.all.has(key));

/** The words of every choice, as the export names them: `tier.gold`. */
function choiceWords({ fields }: ListWords, t: (key: 'yes' | 'no') => string): Record<string, string> {
  const all: Record<string, string> = { yes: t('yes'), no: t('no') };
  for (const [key, field] of fields.all) {
    if (field.kind !== 'choice') continue;
    for (const { value, label } of fields.choices(key)) all[`${key}.${value}`] = label;
  }
  return all;
}

/** Runs an export, says how far it is, and hands over the file. */
export function useExport(list: ShownList, currency: string) {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const failureText = useFailureText();
  const [running, setRunning] = useState<{ done: number; total: number } | null>(null);
  const isRunning = running !== null;
  const works = useRef(false);
  // Who closes the dialog means the work as well.
  useEffect(() => () => void (works.current && api.exports.cancel({}).catch(() => {})), []);
  useEffect(() => {
    if (!isRunning) return;
    const look = () =>
      void api.exports.progress({}).then(
        (now) => now && setRunning((before) => before && now),
        () => {},
      );
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [isRunning]);

  /** @returns true when the file is there */
  const run = async (
    kind: ExportFormat,
    { selected, every }: { selected: boolean; every: boolean },
  ): Promise<boolean> => {
    works.current = true;
    setRunning({ done: 0, total: list.total });
    // What the list works out for itself is no field of the file.
    const keys = every ? [...list.words.fields.all.keys()] : fieldsOf(list);
    const { columns: _, offset: __, limit: ___, ...question } = list.input;
    try {
      const answer = await api.exports.customers({
        format: kind,
        list: question,
        ...(selected && { ids: await list.selectedIds() }),
        columns: keys.map((key) => ({ key, header: list.words.fields.label(key) })),
        words: choiceWords(list.words, (key) => t(key, { ns: 'common' })),
        fileName: list.name ?? t('fileName'),
        currency,
        lang: i18next.language === 'zh-CN' ? 'zh-CN' : 'en',
      });
      const { fileName, path, data } = answer;
      if (data !== null) download(fileName, new Blob([fromBase64(data)], { type: types[kind] }));
      const rows = t('done', { count: answer.rows, formatted: format.number(answer.rows) });
      toast({ message: path === null ? rows : t('doneTo', { rows, path }) });
      return true;
    } catch (error) {
      if (isAppError(error) && error.code === 'cancelled') return false;
      const another = isAppError(error) && error.details.kind === 'export';
      toast({ message: another ? t('busy') : failureText(error), tone: 'danger' });
      return false;
    } finally {
      works.current = false;
      setRunning(null);
    }
  };
  return { running, run, cancel: () => void api.exports.cancel({}).catch(() => {}) };
}
