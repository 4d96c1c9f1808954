// Figures at the top of a desk page; those that ask for something lead to it.

export interface Figure {
  label: string;
  value: string;
  href?: string;
}

export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.href === undefined ? figure.label : <a href={figure.href}>{figure.label}</a>}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Links that choose between views of a list; the one in use is marked. */
export function Choices({ label, choices }: { label: string; choices: readonly { href: string; label: string; current: boolean }[] }) {
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
