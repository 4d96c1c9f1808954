// The mark: a seal with a roof over two hands' work. Own drawing; it resembles no public body's mark.

export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1" y="1" width="30" height="30" rx="3" fill="var(--lacquer)" />
      <path d="M6 14 L16 7 L26 14" fill="none" stroke="var(--paper)" strokeWidth="2.4" strokeLinejoin="round" strokeLinecap="round" />
      <path d="M10 24 C10 18.5 22 18.5 22 24" fill="none" stroke="var(--paper)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="16" cy="15.6" r="1.8" fill="var(--paper)" />
    </svg>
  );
}
