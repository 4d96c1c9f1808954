// A section of a page with its heading and, where there is one, the way to more.
import type { ReactNode } from 'react';

export function Section({
  title,
  text,
  more,
  children,
  id,
}: {
  title: ReactNode;
  text?: ReactNode;
  more?: { href: string; label: string };
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {more === undefined ? null : (
          <a className="more-link" href={more.href}>
            {more.label}
          </a>
        )}
        {text === undefined ? null : <p>{text}</p>}
      </div>
      {children}
    </section>
  );
}
