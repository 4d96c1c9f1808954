// Links that choose between views of a list; the one in use is marked.

export interface Choice {
  href: string;
  label: string;
  current: boolean;
}

export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav className="choices" aria-label={label}>
      {choices.map((choice) => (
        <a key={choice.href} href={choice.href} aria-current={choice.current ? 'true' : undefined}>
          {choice.label}
        </a>
      ))}
    </nav>
  );
}
