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
