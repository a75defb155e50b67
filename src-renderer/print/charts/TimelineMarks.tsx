import { monthMark } from '../format';
import type { PrintLang } from '../model';
import type { Timeline } from './timeline';

const W = 96;

/** Head of the timeline's column: years and first letters of the months. It must not leave its box. */
export function TimelineHead({ line, lang }: { line: Timeline; lang: PrintLang }) {
  const slot = W / line.months.length;
  const years = line.months.filter((m, n) => n === 0 || m.month === 1);
  // Two figures do not fit over a month: Chinese names the first month of each quarter.
  const quarters = lang === 'zh-CN' || slot < 5.2;
  return (
    <svg className="clip" width="96pt" height="17pt" viewBox="0 0 96 17" aria-hidden="true">
      {line.months.map((m) =>
        !quarters || (m.quarter && m.x + 7 < W) ? (
          <text
            key={`${m.year}-${m.month}`}
            className="t2 s55"
            x={quarters ? m.x + 0.6 : m.x + slot / 2}
            y={15}
            textAnchor={quarters ? undefined : 'middle'}
          >
            {monthMark(m.month, lang)}
          </text>
        ) : null,
      )}
      {years.map((m, n) => {
        const room = (years[n + 1]?.x ?? W) - m.x;
        const text =
          room < 16
            ? lang === 'zh-CN'
              ? String(m.year).slice(2)
              : `’${String(m.year).slice(2)}`
            : lang === 'zh-CN' && room > 24
              ? `${m.year}年`
              : String(m.year);
        return (
          <g key={m.year}>
            {n > 0 && <line className="hl" x1={m.x} y1={0} x2={m.x} y2={17} />}
            <text className="t2 s55" x={m.x + (n > 0 ? 1.2 : 0)} y={6}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** One action: a bar from its start to a diamond on its due date. */
export function TimelineBar({ line, start, due }: { line: Timeline; start?: string; due?: string }) {
  const end = due ? line.xOf(due) : null;
  const begin = start ? line.xOf(start) : null;
  return (
    <svg className="mt1" width="96pt" height="9pt" viewBox="0 0 96 9" aria-hidden="true">
      <path
        className="hl"
        d={`M0 4.5H96${line.months.map((m) => `M${m.x} ${m.quarter ? 2.2 : 3.6}V${m.quarter ? 6.8 : 5.4}`).join('')}`}
      />
      {begin !== null && end !== null && end - 3.1 > begin && (
        <line className="span" x1={begin} x2={end - 3.1} y1={4.5} y2={4.5} />
      )}
      {end !== null && <path className="act" d={`M${end} 1.4l3.1 3.1-3.1 3.1-3.1-3.1Z`} />}
    </svg>
  );
}
