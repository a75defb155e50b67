import classes from '../WelcomePage.module.css';

const picture = { className: classes.picture, viewBox: '0 0 240 92' } as const;

/** An empty card with a plus. */
export function EmptyPicture() {
  return (
    <svg {...picture} aria-hidden="true">
      <rect className={classes.sheet} x="62" y="10" width="116" height="74" rx="8" />
      <path className={classes.grey} d="M76 26h48v8H76z" />
      <path className={classes.line} d="M76 48h88M76 60h64M76 72h76" strokeLinecap="round" />
      <rect className={classes.soft} x="150" y="22" width="16" height="16" rx="4" />
      <path className={classes.jade} d="M154 30h8M158 26v8" strokeLinecap="round" />
    </svg>
  );
}

/** A table becoming cards. */
export function ImportPicture() {
  return (
    <svg {...picture} aria-hidden="true">
      <rect className={classes.sheet} x="20" y="16" width="88" height="60" rx="4" />
      <path className={classes.line} d="M20 31h88M20 46h88M20 61h88M49 16v60M79 16v60" />
      <rect className={classes.grey} x="21" y="17" width="86" height="13" />
      <path
        className={classes.jade}
        d="M118 46h14m-5-5 5 5-5 5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect className={classes.sheet} x="142" y="10" width="76" height="32" rx="6" />
      <rect className={classes.sheet} x="142" y="50" width="76" height="32" rx="6" />
      <rect className={classes.soft} x="150" y="18" width="16" height="16" rx="4" />
      <rect className={classes.soft} x="150" y="58" width="16" height="16" rx="4" />
      <path className={classes.line} d="M174 22h34M174 31h22M174 62h34M174 71h26" strokeLinecap="round" />
    </svg>
  );
}

const seals = [
  { letter: 'A', y: 15, x2: 154 },
  { letter: 'A', y: 32, x2: 140 },
  { letter: 'B', y: 49, x2: 162 },
  { letter: 'C', y: 66, x2: 132 },
] as const;

/** A list of customers with their class seals. */
export function SamplePicture() {
  return (
    <svg {...picture} aria-hidden="true">
      <rect className={classes.sheet} x="58" y="6" width="124" height="82" rx="8" />
      {seals.map(({ letter, y, x2 }) => {
        const token = letter.toLowerCase();
        return (
          <g key={y}>
            <path className={classes.line} d={`M92 ${y + 7}H${x2}`} strokeLinecap="round" />
            <rect
              x="70"
              y={y}
              width="14"
              height="14"
              rx="3.5"
              fill={`var(--${token}-bg)`}
              stroke={`var(--${token}-ln)`}
            />
            <text
              x="77"
              y={y + 10.2}
              textAnchor="middle"
              fontSize="9"
              fontWeight="700"
              fill={`var(--${token}-fg)`}
            >
              {letter}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
