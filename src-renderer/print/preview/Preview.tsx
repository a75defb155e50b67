import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { toast } from '../../components/toast';
import { i18next } from '../../i18n';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';
import type { Paper, PrintDocument, PrintLang } from '../model';
import { PrintPages } from '../PrintPages';
import { printQueries } from '../queries';
import { documentTitle, fileName } from '../title';
import type { DocumentKind } from '../useDocument';
import classes from './Preview.module.css';
import { Sheets } from './Sheets';

interface Props {
  kind: DocumentKind;
  id: string;
  options: string | null;
  doc: PrintDocument | null;
  lang: PrintLang;
  paper: Paper;
  onChange: (patch: Record<string, string>) => void;
}

interface Numbers {
  doc: PrintDocument | null;
  paper: Paper;
  pages: Record<string, number>;
}

/** The pages on the screen as they will lie on paper, the choice of language and paper, Save PDF and Print. */
export function Preview({ kind, id, options, doc, lang, paper, onChange }: Props) {
  const { t } = useTranslation('print');
  const navigate = useNavigate();
  const { data: can } = useQuery(printQueries.abilities());
  const [numbers, setNumbers] = useState<Numbers | null>(null);
  const [count, setCount] = useState(0);
  const [ready, setReady] = useState(0);
  const request = { document: kind, id, lang, paper, ...(options !== null && { options }) };
  const failed = (error: unknown) => {
    if (!(isAppError(error) && error.code === 'cancelled'))
      toast({ message: t('ui.failed'), tone: 'danger' });
  };
  const save = useMutation({
    mutationFn: () => api.print.pdf({ ...request, suggestedName: doc ? fileName(documentTitle(doc)) : kind }),
    onSuccess: () => toast({ message: t('ui.saved') }),
    onError: failed,
  });
  const dialog = useMutation({ mutationFn: () => api.print.dialog(request), onError: failed });
  const onReady = useCallback(() => setReady((n) => n + 1), []);
  const onCount = useCallback(
    (total: number, found: Record<string, number>) => {
      setCount(total);
      setNumbers((now) => {
        const same =
          now?.doc === doc && now?.paper === paper && JSON.stringify(now.pages) === JSON.stringify(found);
        return same ? now : { doc, paper, pages: found };
      });
    },
    [doc, paper],
  );
  // Numbers of another language or paper are nobody's: print waits for this document's own.
  const own = numbers?.doc === doc && numbers?.paper === paper ? numbers.pages : undefined;
  const status = save.isPending
    ? t('ui.saving')
    : doc && count > 0
      ? t('ui.pages', { count })
      : t('ui.loading');
  return (
    <div className={classes.preview}>
      <header className={classes.bar} lang={i18next.language}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
          onClick={() => navigate(-1)}
        >
          {t('ui.back')}
        </Button>
        <h1 className={classes.title}>{t(`ui.${kind}`)}</h1>
        <span className="t3 n" role="status">
          {status}
        </span>
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={t('ui.language')}
            value={lang}
            onChange={(value) => onChange({ lang: value })}
            data={[
              { value: 'en', label: t('ui.english') },
              { value: 'zh-CN', label: t('ui.chinese') },
            ]}
          />
          <SegmentedControl
            aria-label={t('ui.paper')}
            value={paper}
            onChange={(value) => onChange({ paper: value })}
            data={[
              { value: 'a4', label: t('ui.a4') },
              { value: 'letter', label: t('ui.letter') },
            ]}
          />
          {can?.pdf && (
            <Button
              variant="filled"
              leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
              loading={save.isPending}
              disabled={!doc}
              onClick={() => save.mutate()}
            >
              {t('ui.savePdf')}
            </Button>
          )}
          <Button
            variant={can?.pdf ? 'default' : 'filled'}
            leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
            disabled={!doc || own === undefined}
            onClick={() => (can?.dialog ? dialog.mutate() : window.print())}
          >
            {t('ui.print')}
          </Button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <main id="content" className={classes.desk} aria-label={t('ui.preview')} tabIndex={0}>
        {doc && (
          <Sheets doc={doc} paper={paper} ready={ready} onCount={onCount}>
            <PrintPages
              doc={doc}
              paper={paper}
              pageNumbers={own}
              final={own !== undefined}
              onReady={onReady}
            />
          </Sheets>
        )}
      </main>
    </div>
  );
}
