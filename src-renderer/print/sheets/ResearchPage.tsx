import { useMemo } from 'react';
import { Dots } from '../charts/Marks';
import { pageContext, printedLine } from '../context';
import type { ResearchSheet } from '../model';
import { SheetFacts } from './SheetFacts';

/** The research sheet of a prospect: where it came from, five questions with a judgement each. One page. */
export function ResearchPage({ sheet }: { sheet: ResearchSheet }) {
  const { t, lang } = useMemo(() => pageContext(sheet, []), [sheet]);
  return (
    <article className="sheet" data-kind="research">
      <div className="fitbox">
        <header className="hd">
          <div>
            <p className="kind">{t('prospect.kind')}</p>
            <h1>{sheet.customer.name}</h1>
          </div>
          <p className="rt">
            {sheet.customer.otherName}
            <br />
            {sheet.firm?.name}
          </p>
        </header>
        <SheetFacts title={t('prospect.brief')} facts={sheet.brief} columns />
        {sheet.questions.map((one) => (
          <section key={one.key} className="question">
            <h2 className="hr">{one.label}</h2>
            <p className="asked">
              <span>{one.question}</span>
              <span className="nb">
                {one.score === undefined ? (
                  <span className="empty">{t('prospect.unjudged')}</span>
                ) : (
                  <>
                    <Dots value={one.score} /> {t('prospect.judged', { n: one.score })}
                  </>
                )}
              </span>
            </p>
            {one.answer ? (
              <p className="facts8 pre">{one.answer}</p>
            ) : (
              <p className="facts8 empty blank">{t('prospect.blank')}</p>
            )}
          </section>
        ))}
        {sheet.mean && (
          <p className="note said">
            {t('prospect.mean', { mean: sheet.mean.value, count: sheet.mean.count })}
          </p>
        )}
        <div className="foot">
          <span>{t('prospect.confidential')}</span>
          <span>{printedLine(sheet, { t, lang })}</span>
        </div>
      </div>
    </article>
  );
}
