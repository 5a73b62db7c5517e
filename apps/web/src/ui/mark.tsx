/** Baraza's sign: two benches and a door between them. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
    <path
      d="M9.5 23V12.5a4.5 4.5 0 0 1 9 0V23"
      fill="none"
      stroke="var(--bz-ink)"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
    <rect x="1" y="16" width="6" height="8.1" rx="1.2" fill="var(--bz-accent)" />
    <rect x="21" y="16" width="6" height="8.1" rx="1.2" fill="var(--bz-accent)" />
  </svg>
);
