import { Fragment } from 'react';
import { StatusMark } from '../charts/Marks';
import { TimelineBar, TimelineHead } from '../charts/TimelineMarks';
import { layoutTimeline } from '../charts/timeline';
import { shortDate } from '../format';
import type { ActionStatus } from '../model';
import { Blocks, Section } from '../parts/Section';
import { Nb, orDash } from '../parts/Table';
import type { SectionPageProps } from './types';

const STATUSES: ActionStatus[] = ['done', 'underWay', 'planned', 'late'];

/** The action plan: grouped by key item, each with its span on one timeline and its status as a shape. */
export function Actions({ doc, c }: SectionPageProps) {
  const s = doc.sections.actions;
  const { t, lang } = c;
  const all = s.groups.flatMap((g) => g.actions);
  const line = layoutTimeline(all.flatMap((a) => [a.start, a.due]).filter((d): d is string => Boolean(d)));
  const shown = STATUSES.concat(all.some((a) => a.status === 'dropped') ? ['dropped'] : []);
  let number = 0;
  return (
    <Section c={c} index={7} name="actions" section={s} owner={doc.owner.name}>
      {all.length > 0 && (
        <>
          <p className="note legend">
            {t('actions.order', { date: shortDate(doc.date, lang) })}{' '}
            {shown.map((status) => (
              <Fragment key={status}>
                <span className="nb item">
                  <StatusMark status={status} />
                  {t(`actions.${status}`)}
                </span>{' '}
              </Fragment>
            ))}
          </p>
          <table className="t act">
            <colgroup>
              <col className="w6" />
              <col />
              <col className="w20" />
              <col className="w19" />
              <col className="w36" />
              <col className="w18" />
              <col className="w21" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t('actions.no')}</th>
                <th scope="col">{t('actions.action')}</th>
                <th scope="col">{t('plan.who')}</th>
                <th scope="col">{t('plan.due')}</th>
                <th scope="col" className="line">
                  {line && <TimelineHead line={line} lang={lang} />}
                </th>
                <th scope="col">{t('actions.status')}</th>
                <th scope="col">{t('actions.result')}</th>
              </tr>
            </thead>
            {s.groups.map((group, place) => (
              <tbody
                className={group.actions.length <= 8 ? 'keep' : undefined}
                key={group.key ?? group.title ?? place}
              >
                {(group.key || group.title) && (
                  <tr className="grp">
                    <td>{group.key}</td>
                    <td colSpan={6}>{group.title}</td>
                  </tr>
                )}
                {group.actions.map((a) => {
                  number += 1;
                  return (
                    <tr key={number}>
                      <td>{number}</td>
                      <td>{a.what}</td>
                      <td>{orDash(a.who)}</td>
                      <td>
                        <Nb>{orDash(shortDate(a.due, lang))}</Nb>
                      </td>
                      <td>{line && <TimelineBar line={line} start={a.start} due={a.due} />}</td>
                      <td>
                        <Nb>
                          <StatusMark status={a.status} />
                          {t(`actions.${a.status}`)}
                        </Nb>
                      </td>
                      <td className="muted">{a.result}</td>
                    </tr>
                  );
                })}
              </tbody>
            ))}
          </table>
        </>
      )}
      <Blocks blocks={s.blocks} />
    </Section>
  );
}
