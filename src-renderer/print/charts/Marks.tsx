import { type Box, hatch } from './geometry';

/** A bar: solid when real, outlined and hatched when forecast. */
export function Bar({ box, forecast, gap }: { box: Box; forecast?: boolean; gap?: number }) {
  const rect = { x: box.x, y: box.y, width: box.w, height: box.h };
  if (!forecast) return <rect className="act" {...rect} />;
  return (
    <>
      <rect className="fc" {...rect} />
      <path className="hatch" d={hatch(box, gap)} />
    </>
  );
}

/** Influence 1 to 5 as dots, filled and open. */
export function Dots({ value }: { value: number }) {
  return (
    <svg className="in1" width="30pt" height="8pt" viewBox="0 0 30 8" role="img" aria-label={`${value}/5`}>
      {[1, 2, 3, 4, 5].map((n) => (
        <circle key={n} cx={n * 6 - 3} cy={4} r={2.1} className={n <= value ? 'act' : 'hollow'} />
      ))}
    </svg>
  );
}

/** A score of 1 to 5 as a disc, empty to full. */
export function Disc({ score }: { score: number }) {
  const quarters = Math.max(0, Math.min(4, Math.round(score) - 1));
  const arcs = [
    '',
    'M5.4 5.4V.8A4.6 4.6 0 0 1 10 5.4Z',
    'M5.4 5.4V.8A4.6 4.6 0 0 1 5.4 10Z',
    'M5.4 5.4V.8A4.6 4.6 0 1 1 .8 5.4Z',
  ];
  return (
    <svg
      className="in2"
      width="10.8pt"
      height="10.8pt"
      viewBox="0 0 10.8 10.8"
      role="img"
      aria-label={`${score}/5`}
    >
      <circle className={quarters === 4 ? 'act' : 'hollow'} cx={5.4} cy={5.4} r={4.6} />
      {quarters > 0 && quarters < 4 && <path className="act" d={arcs[quarters]} />}
    </svg>
  );
}

/** Shape of a status, so that it is read without colour: full, half, open, triangle, struck. */
export function StatusMark({ status }: { status: 'planned' | 'underWay' | 'done' | 'late' | 'dropped' }) {
  return (
    <svg className="in3" width="8pt" height="8pt" viewBox="0 0 8 8" aria-hidden="true">
      {status === 'late' ? (
        <path className="bad" d="M4 .6L7.6 7.2H.4Z" />
      ) : (
        <>
          <circle className={status === 'done' ? 'act' : 'hollow'} cx={4} cy={4} r={3.1} />
          {status === 'underWay' && <path className="act" d="M4 .9A3.1 3.1 0 0 0 4 7.1Z" />}
          {status === 'dropped' && <path className="ax" d="M1.8 6.2L6.2 1.8" />}
        </>
      )}
    </svg>
  );
}
