/** The mark of Keyfolio: a folder with a keyhole. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d="M3 9a5 5 0 0 1 5-5h9.5l3 3.5H24a5 5 0 0 1 5 5V23a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5z"
        fill="var(--accent)"
      />
      <circle cx="16" cy="15.4" r="3.6" fill="var(--on-accent)" />
      <path d="M14.9 17h2.2l1.3 6.2h-4.8z" fill="var(--on-accent)" />
    </svg>
  );
}
