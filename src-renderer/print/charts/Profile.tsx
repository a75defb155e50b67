const at = (score: number) => 8 + (score - 1) * 31.5;

export function ProfileHead() {
  return (
    <svg width="142pt" height="9pt" viewBox="0 0 142 9" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((n) => (
        <text key={n} className="t2 s65" x={at(n)} y={7} textAnchor="middle">
          {n}
        </text>
      ))}
    </svg>
  );
}

/** A factor of the relationship: filled today, open at the target, the way between them drawn. */
export function ProfileRow({ today, target }: { today: number; target?: number }) {
  const label = target === undefined ? String(today) : `${today} → ${target}`;
  const from = at(today);
  const to = target === undefined ? from : at(target);
  return (
    <svg width="142pt" height="12pt" viewBox="0 0 142 12" role="img" aria-label={label}>
      <path className="hl" d={`M8 6H134${[1, 2, 3, 4, 5].map((n) => `M${at(n)} 3.5V8.5`).join('')}`} />
      {target !== undefined && target !== today && (
        <>
          <line className="way" x1={from} x2={to} y1={6} y2={6} />
          <circle className="hollow" cx={to} cy={6} r={3.3} />
        </>
      )}
      <circle className="act" cx={from} cy={6} r={3.5} />
    </svg>
  );
}
